const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a text is the id of a row. */
export const isUuid = (text: string): boolean => uuid.test(text)

/** Decodes a global id of Relay (base64 of `Type:uuid`). Undefined for any other text. */
export function decodeId(id: string): { typename: string; id: string } | undefined {
  const [typename = '', key = '', ...rest] = Buffer.from(id, 'base64').toString('utf8').split(':')
  return /^[A-Z]\w*$/.test(typename) && uuid.test(key) && rest.length === 0 ? { typename, id: key } : undefined
}

/** Encodes a global id of Relay. */
export const encodeId = (typename: string, id: string): string => Buffer.from(`${typename}:${id}`).toString('base64')
