/** Returns the options. @throws {TypeError} for an unknown option, with its name */
export function checkOptions<T extends object>(options: T, known: readonly string[], functionName: string): T {
  for (const name of Object.keys(options))
    if (!known.includes(name)) throw new TypeError(`${functionName} has no option ${JSON.stringify(name)}. Options: ${known.join(', ')}.`)
  return options
}
