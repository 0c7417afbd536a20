// What knows BibTeX and RIS, read only when one is asked for.
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

// As it comes BibTeX drops what is not ASCII and has no command in TeX, such as all of Лавров; told not to, it escapes nothing.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false })

/** Writes an item of CSL-JSON in a format: `bibtex` or `ris`. */
export const format = (item: object, name: string): string => new Cite([item]).format(name)
