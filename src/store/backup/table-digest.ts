import { createHash, hash } from 'node:crypto'
import type { TableSummary } from './backup-format.ts'

const newline = 10
const words = 8
/** A sum of so many numbers of 32 bits is still an exact number. */
const carryAfter = 2 ** 20

/** Counts the rows of a table, and computes its checksums. */
export class TableDigest {
  #rows = 0
  #bytes = 0
  readonly #file = createHash('sha256')
  readonly #sums = new Float64Array(words)

  /** Rows in the text format of COPY, each with its line end. */
  add(lines: Buffer): void {
    this.#bytes += lines.length
    this.#file.update(lines)
    for (let start = 0, end = lines.indexOf(newline) + 1; end > 0; start = end, end = lines.indexOf(newline, start) + 1) {
      const row = hash('sha256', lines.subarray(start, end), 'buffer')
      for (let word = 0; word < words; word++) this.#sums[word] = (this.#sums[word] ?? 0) + row.readUInt32BE(word * 4)
      if (++this.#rows % carryAfter === 0) this.#carry()
    }
  }

  get rows(): number {
    return this.#rows
  }

  summary(): Omit<TableSummary, 'columns'> {
    this.#carry()
    const rowsSha256 = [...this.#sums].map((word) => word.toString(16).padStart(8, '0')).join('')
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#file.copy().digest('hex'), rowsSha256 }
  }

  #carry(): void {
    let over = 0
    for (let word = words - 1; word >= 0; word--) {
      const sum = (this.#sums[word] ?? 0) + over
      over = Math.floor(sum / 2 ** 32)
      this.#sums[word] = sum % 2 ** 32
    }
  }
}
