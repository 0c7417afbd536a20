import { createHash } from 'node:crypto'

/** A place in the write-ahead log of a database system: how far a reader has to be to see a write. */
export interface WalPosition {
  /** A digest of the system identifier, which the primary and its standbys have in common. */
  system: string
  lsn: bigint
}

/** The number of a log sequence number in the notation of PostgreSQL, such as `16/B374D848`. */
export function lsnOf(text: string): bigint {
  const [high = '', low = ''] = text.split('/')
  return (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`)
}

/** A log sequence number in the notation of PostgreSQL. */
export const lsnText = (lsn: bigint): string => `${(lsn >> 32n).toString(16)}/${(lsn & 0xffff_ffffn).toString(16)}`.toUpperCase()

/** What a client gets instead of the system identifier. */
export const systemOf = (identifier: string): string => createHash('sha256').update(identifier).digest('hex').slice(0, 8)

/** A position as a client keeps it. Of two positions of one system, the later one is the greater text. */
export const tokenOf = ({ system, lsn }: WalPosition): string => `${lsn.toString(16).padStart(16, '0')}-${system}`

/** The position of a token; undefined if it is none. */
export function positionOf(token: string): WalPosition | undefined {
  const [, lsn, system] = /^([\da-f]{16})-([\da-f]{8})$/.exec(token) ?? []
  return lsn && system ? { system, lsn: BigInt(`0x${lsn}`) } : undefined
}

/** The later of two tokens. That of another system replaces one that says nothing about it. */
export const laterToken = (one: string | undefined, other: string | undefined): string | undefined =>
  !one || !other || one.slice(16) !== other.slice(16) || other > one ? (other ?? one) : one
