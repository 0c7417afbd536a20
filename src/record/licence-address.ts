/** The URL of a licence: the licence itself if it is a URL, or the SPDX page of its id. Otherwise undefined. */
export function licenceAddress(licence: string): string | undefined {
  if (URL.canParse(licence) && /^https?:$/.test(new URL(licence).protocol)) return new URL(licence).href
  return /^[\w.+-]+$/.test(licence) ? `https://spdx.org/licenses/${licence}` : undefined
}
