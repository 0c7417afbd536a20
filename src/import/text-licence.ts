/** SPDX ids and addresses of licences under which a text may be published in full. */
const open = [
  /^(CC0|CC-BY|CC-PDDC|OGL|ODC-BY|ODbL|PDDL|OGTSL|NLOD|etalab)(-|$)/i,
  /creativecommons\.org\/(licenses\/by|publicdomain)/i,
  /open-government-licence/i,
]

/** How much of a text a licence allows to publish: without an open licence only the passages that evidence refers to. */
export const textAccessOf = (licence: string | undefined): 'FULL' | 'EXCERPT' =>
  licence !== undefined && open.some((pattern) => pattern.test(licence)) ? 'FULL' : 'EXCERPT'
