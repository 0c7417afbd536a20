/** How many times as many random trials `npm run trials` makes as CI. */
const factor = Number(process.env.TRIALS ?? 1)

/**
 * The number of runs of a random test: `count` in CI, where it should take seconds, and TRIALS times as many in `npm run trials`,
 * which finds the files that call this function.
 */
export const trials = (count: number): number => Math.ceil(count * factor)
