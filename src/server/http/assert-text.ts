import { badRequest } from '../api-errors.ts'

/** U+0000, which PostgreSQL cannot store, and half of a surrogate pair, which no encoding of Unicode can write. */
const unstorable = /\0|\p{Cs}/u

const mostParameters = 500

/** Checks a string of a request. @throws BAD_REQUEST naming the argument where the string has a character that no record can have. */
export function assertText(text: string, argument: () => string): void {
  const found = unstorable.exec(text)
  if (!found) return
  const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  const reason = code === 'U+0000' ? 'which the database cannot store' : 'half of a surrogate pair'
  const name = argument()
  throw badRequest(`\`${name}\` has the character ${code} at position ${found.index}, ${reason}. Remove it.`, { argument: name })
}

/** Checks the path and the parameters of an address. @throws BAD_REQUEST */
export function assertAddress({ pathname, searchParams }: URL): void {
  if (searchParams.size > mostParameters)
    throw badRequest(`The query string has ${searchParams.size} parameters, but ${mostParameters} at most are possible. Send fewer.`, {
      argument: 'query string',
    })
  for (const [name, value] of searchParams) {
    assertText(name, () => 'query string')
    assertText(value, () => name)
  }
  if (/%00/.test(pathname)) assertText('\0', () => 'path')
}
