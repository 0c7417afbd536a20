import anyAscii from 'any-ascii'

/** A name without regard to case, accents, hyphens or script: "Лавров" and "lavrov", "missile-defence" and "Missile defence" fold alike. */
export const fold = (name: string): string =>
  anyAscii(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
