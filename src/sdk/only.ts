/** Options, if all of them are known. @throws TypeError naming the one that is not */
export function only<T extends object>(options: T, known: readonly string[], of: string): T {
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new TypeError(`${of} has no option ${JSON.stringify(name)}. There are: ${known.join(', ')}.`)
  return options
}
