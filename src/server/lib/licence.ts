/** A licence as an address: its own, or that which SPDX has for its id; undefined where it is neither. */
export function licenceAddress(licence: string): string | undefined {
  if (URL.canParse(licence) && /^https?:$/.test(new URL(licence).protocol)) return new URL(licence).href
  return /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : undefined
}
