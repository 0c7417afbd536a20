/** Converts between offsets in UTF-16 code units, as JavaScript has them, and offsets in code points, as spans have them. */
export class CodePointOffsets {
  /** Where the characters are that have two code units. */
  readonly #pairs: Uint32Array

  constructor(text: string) {
    const pairs: number[] = []
    const pair = /[\ud800-\udbff][\udc00-\udfff]/g
    for (let match = pair.exec(text); match; match = pair.exec(text)) pairs.push(match.index)
    this.#pairs = Uint32Array.from(pairs)
  }

  /** The number of code points before a code unit. */
  pointAt(unit: number): number {
    return unit - this.#bisect((pair) => pair < unit)
  }

  /** The code unit at which a code point begins. */
  unitAt(point: number): number {
    // The pair with index i begins at the code point pair - i.
    return point + this.#bisect((pair, index) => pair - index < point)
  }

  /** How many pairs are before a place. */
  #bisect(isBefore: (pair: number, index: number) => boolean): number {
    let [low, high] = [0, this.#pairs.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(this.#pairs[middle] ?? 0, middle)) low = middle + 1
      else high = middle
    }
    return low
  }
}
