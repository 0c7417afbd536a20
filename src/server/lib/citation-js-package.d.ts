// Types of packages without type declarations, as far as they are used here.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options?: { forceType: string })
    format(output: string): string
  }
  export const plugins: { config: { get(plugin: string): { format: object } } }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
