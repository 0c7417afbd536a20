// The libraries for BibTeX and RIS, imported at first use.
import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'

// By default the library drops characters that are not ASCII and have no TeX command, such as all of Лавров. With this option it escapes nothing.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false })

/** Formats an item of CSL-JSON as `bibtex` or `ris`. */
export const format = (item: object, name: string): string => new Cite([item]).format(name)
