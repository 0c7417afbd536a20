declare module 'edtf' {
  /** Parses EDTF levels 0 to 2; `min` and `max` are in milliseconds since 1970, infinite or null where an end is open. */
  export default function edtf(text: string): { edtf: string; min: number | null; max: number | null }
}
