import { AsyncLocalStorage } from 'node:async_hooks'
import fc from 'fast-check'
import { expect, onTestFailed } from 'vitest'
import { server } from '../kit/database.ts'
import type { Client } from './client.ts'
import { isDefinite, type Outcome, outcomeOf, same, shown, smallest } from './compare.ts'
import { type Case, randomCase } from './random-args.ts'
import type { Known } from './random-rows.ts'

/** READS_SEED asks the same again, of the same rows. */
export const seed = Number(process.env.READS_SEED ?? 20_121_204)

const atOnce = server ? 8 : 4

/** Why reads went to Prisma's engine, as `onFallback` is told, each put down to the read in which it came about. */
export class Fallbacks {
  readonly #current = new AsyncLocalStorage<string[]>()

  readonly onFallback = (reason: string): void => void this.#current.getStore()?.push(reason)

  async of<T>(run: () => Promise<T>): Promise<{ result: T; reasons: string[] }> {
    const reasons: string[] = []
    return { result: await this.#current.run(reasons, run), reasons }
  }
}

/** Two clients of one database, Prisma's own and the one that is to do the same. */
export interface Pair {
  prisma: Client
  reads: Client
  fallbacks: Fallbacks
  known: Known
}

/** What became of many reads. */
export interface Tally {
  /** Prisma refused them, and so did the other. */
  refused: number
  /** Prisma answered them, and the other did so by itself. */
  compiled: number
  /** Prisma answered them for both. */
  fellBack: { read: Case; reasons: string[] }[]
}

export const newTally = (): Tally => ({ refused: 0, compiled: 0, fellBack: [] })

/** Random reads, save the very few to which there is more than one right answer. */
export function randomCases(known: Known, count: number, seed: number, told?: 'told'): Case[] {
  const cases = fc.sample(
    fc.gen().map((gen) => randomCase(gen, known, told === 'told')),
    { numRuns: count, seed },
  )
  const definite = cases.filter((read) => isDefinite(known.models, read))
  if (definite.length < cases.length * 0.9) throw new Error('Too few of the reads have one right answer')
  return definite
}

/** Puts reads to both clients, some at a time, and fails on the first to which they answer differently. */
export async function expectSame(pair: Pair, cases: readonly Case[], tally = newTally()): Promise<Tally> {
  onTestFailed(() => console.error(`Again: READS_SEED=${seed}`))
  const queue = cases.values()
  const work = async () => {
    for (const read of queue) {
      const { outcomes, reasons } = await both(pair, read)
      if (!same(pair.known.models, read, outcomes)) throw await difference(pair, read, outcomes)
      if ('failed' in outcomes[0]) tally.refused++
      else if (reasons.length === 0) tally.compiled++
      else tally.fellBack.push({ read, reasons })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return tally
}

async function both({ prisma, reads, fallbacks }: Pair, read: Case): Promise<{ outcomes: [Outcome, Outcome]; reasons: string[] }> {
  const [expected, { result, reasons }] = await Promise.all([outcomeOf(prisma, read), fallbacks.of(() => outcomeOf(reads, read))])
  return { outcomes: [expected, result], reasons }
}

/** The smallest read like this one to which the two answer differently, and their answers. */
export async function difference(pair: Pair, failing: Case, first: [Outcome, Outcome]): Promise<Error> {
  const { models } = pair.known
  const differs = async (read: Case) => !same(models, read, (await both(pair, read)).outcomes)
  if (!(await differs(failing))) return new Error(`Among others, and the same alone: ${told(failing, first)}`)
  const read = await smallest(models, failing, differs)
  return new Error(told(read, (await both(pair, read)).outcomes))
}

const told = ({ model, action, args }: Case, [expected, received]: [Outcome, Outcome]): string =>
  `${model}.${action}(${shown(args)})\n\nPrisma: ${shown(expected)}\n\nReads: ${shown(received)}`

/** What may be left to Prisma, which the API never asks: names of arguments, an operation with an argument, or two together. */
const exempt: readonly string[] = ['cursor', 'count.select', 'distinct negative']

/** Fails where reads went to Prisma's engine that need not have, save for a reasonable cause, or where so few did not that nothing is proven. */
export function expectCompiled(
  { refused, compiled, fellBack }: Tally,
  { reasonable, floor = 0.75 }: { reasonable?: RegExp; floor?: number } = {},
): void {
  const needless = fellBack.filter(({ read }) => !read.odd && !constructsOf(read).some((name) => exempt.includes(name)))
  const byReason = new Map<string, Case[]>()
  for (const { read, reasons } of needless) {
    const reason = reasons.join('; ').replace(/^\w+\.\w+: /, '')
    byReason.set(reason, [...(byReason.get(reason) ?? []), read])
  }
  const told = [...byReason].filter(([reason]) => !reasonable?.test(reason)).sort(([, a], [, b]) => b.length - a.length)
  expect(told.map(([reason, reads]) => `${reads.length} times ${reason}, as in ${shown(reads[0])}`)).toEqual([])
  expect(compiled / (refused + compiled + fellBack.length)).toBeGreaterThan(floor)
}

function constructsOf({ action, args }: Case): string[] {
  const names = (value: unknown): string[] =>
    Array.isArray(value)
      ? ['nothing', ...value.flatMap(names)].slice(value.length > 0 ? 1 : 0)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)])
        : typeof value === 'number' && value < 0
          ? ['negative']
          : []
  const own = names(args)
  const bare = own.includes('negative') || own.includes('nothing')
  const together = own.includes('distinct') && bare ? ['distinct negative'] : []
  return [...Object.keys(args).map((name) => `${action}.${name}`), ...own, ...together]
}
