import type { z } from 'zod'
import type { shapes } from '../record/dataset-format.ts'
import { enumDescriptions } from '../record/generated/enum-descriptions.ts'
import { slugOfId } from '../record/slugs.ts'
import type { OrganizationInput, PersonInput, TopicInput } from './debate.ts'
import type { Warn, XmlDates } from './xml-dates.ts'
import { bareId, xmlSlug } from './xml-slug.ts'
import { below, childrenOf, wordsOf, type XmlElement } from './xml-tree.ts'
import { countryOf, idsOf, languageOf } from './xml-values.ts'

type PositionInput = NonNullable<PersonInput['positions']>[number]
type NameInput = NonNullable<PersonInput['names']>[number]
type Classification = OrganizationInput['classification']
type Identifiers = NonNullable<z.input<(typeof shapes)['Person']>['identifiers']>

/** What the reader of a list of persons or organizations needs to know. */
export interface TeiLists {
  dataset: string
  /** The role of each organization of the file, by its id. */
  roles: Map<string, string>
  /** The role of each organization of other files, by its id. */
  otherRoles: ReadonlyMap<string, string>
  dates: XmlDates
  warn: Warn
}

/** An organization of which only the id is known. */
export const namedOrganization = (dataset: string, id: string): OrganizationInput => ({
  slug: xmlSlug(dataset, id),
  name: id,
  classification: 'OTHER',
})

const classifications: [RegExp, Classification][] = [
  [/^(political_?party|party|parliamentary_?group)$/i, 'PARTY'],
  [/parliament|^(chamber|legislature|upper_?house|lower_?house|senate)$/i, 'PARLIAMENT'],
  [/^(government|ministry|cabinet)$/i, 'MINISTRY'],
  [/^(state|country)$/i, 'STATE'],
]

const classificationOf = (role: string): Classification => classifications.find(([pattern]) => pattern.test(role))?.[1] ?? 'OTHER'

/** A value of an enum of the record, as our own export writes it. */
function ownValue<Value extends string>(
  { values }: { values: Readonly<Record<Value, string>> },
  text: string | undefined,
): Value | undefined {
  // Object.keys forgets the keys.
  return (Object.keys(values) as Value[]).find((value) => value === text)
}

/** The country of a child element with a `key`. */
function countryIn(element: XmlElement, name: string): { country?: string } {
  const country = countryOf(childrenOf(element, name)[0]?.attributes.key)
  return country === undefined ? {} : { country }
}

/** An organization. @returns undefined if it has no id */
export function organizationOf(element: XmlElement, { dataset, warn }: TeiLists): OrganizationInput | undefined {
  const id = element.attributes['xml:id']
  if (id === undefined) {
    warn('org without xml:id', 'is an organization without xml:id, so that nothing can refer to it. It was left out.', element.line)
    return undefined
  }
  const all = childrenOf(element, 'orgName').flatMap(formOf)
  const isShort = ({ element: { attributes } }: Form) => /^(abb|init)/.test(attributes.full ?? attributes.type ?? '')
  const [short, long] = [all.filter(isShort), all.filter((form) => !isShort(form))]
  const name = displayed(long) ?? displayed(short)
  const acronym = short.find(({ value }) => value !== name?.value)
  const role = element.attributes.role ?? ''
  return {
    slug: xmlSlug(dataset, id),
    name: name?.value ?? id,
    ...(acronym ? { acronym: acronym.value } : {}),
    classification: ownValue(enumDescriptions.OrganizationClassification, role) ?? classificationOf(role),
    ...countryIn(element, 'country'),
    identifiers: identifiersOf(element),
    names: namesOf([...long, ...short], [name?.value, acronym?.value]),
  }
}

/** A person with positions. @returns undefined if it has no id */
export function personOf(element: XmlElement, lists: TeiLists): { person: PersonInput; organizations: string[] } | undefined {
  const id = element.attributes['xml:id']
  if (id === undefined) {
    lists.warn('person without xml:id', 'is a person without xml:id, so that nothing can refer to it. It was left out.', element.line)
    return undefined
  }
  const forms = childrenOf(element, 'persName').flatMap(formOf)
  const name = displayed(forms)
  if (!name) lists.warn('person without name', `is a person without a name: the name is the id, "${id}".`, element.line)
  const sortName = name && sortNameOf(name.element)
  // The record has no place for them, but one that is none shows that the file is wrong.
  for (const event of childrenOf(element, 'birth', 'death')) lists.dates.read(event, 'when')
  const { country: nationality } = countryIn(element, 'nationality')
  const organizations = new Set<string>()
  return {
    person: {
      slug: xmlSlug(lists.dataset, id),
      name: name?.value ?? id,
      ...(sortName === undefined ? {} : { sortName }),
      ...(nationality === undefined ? {} : { nationality }),
      identifiers: identifiersOf(element),
      names: namesOf(forms, [name?.value]),
      positions: positionsOf(element, id, lists, organizations),
    },
    organizations: [...organizations],
  }
}

function positionsOf(person: XmlElement, id: string, lists: TeiLists, organizations: Set<string>): PositionInput[] {
  const slugs = new Map<string, number>()
  const seen = new Set<string>()
  return childrenOf(person, 'affiliation').flatMap((element) => {
    const { attributes, line } = element
    const [organization] = idsOf(attributes.ref)
    if (organization === undefined) {
      lists.warn('affiliation without ref', `is an affiliation of "${id}" without an organization (ref). It was left out.`, line)
      return []
    }
    const said = JSON.stringify([organization, attributes.role, attributes.from, attributes.to, attributes.when, wordsOf(element)])
    if (seen.has(said)) {
      lists.warn('affiliation twice', `repeats an affiliation of "${id}". It was left out.`, line)
      return []
    }
    seen.add(said)
    organizations.add(organization)
    const role = attributes.role ?? ''
    const base = [bareId(id), role, bareId(organization), attributes.from ?? attributes.when ?? '']
    const key = slugOfId(lists.dataset, ...base)
    const times = (slugs.get(key) ?? 0) + 1
    slugs.set(key, times)
    const own = attributes['xml:id']
    return [
      {
        slug: own === undefined ? slugOfId(lists.dataset, ...base, ...(times > 1 ? [String(times)] : [])) : xmlSlug(lists.dataset, own),
        organization: xmlSlug(lists.dataset, organization),
        title: displayed(childrenOf(element, 'roleName').flatMap(formOf))?.value ?? titleOf(role),
        role:
          ownValue(enumDescriptions.PositionRole, role) ??
          roleOf(role, lists.roles.get(organization) ?? lists.otherRoles.get(organization) ?? ''),
        ...datesOf(element, lists),
      },
    ]
  })
}

function datesOf(affiliation: XmlElement, { dates, warn }: TeiLists): Pick<PositionInput, 'start' | 'end'> {
  const when = dates.read(affiliation, 'when')
  const [start = when, end = when] = [dates.read(affiliation, 'from'), dates.read(affiliation, 'to')]
  if (start !== undefined && end !== undefined && start.slice(0, end.length) > end)
    warn('dates in reverse', `is an affiliation that ends, ${end}, before it begins, ${start}.`, affiliation.line)
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
}

const positionRoles: [role: RegExp, organization: RegExp, PositionInput['role']][] = [
  [/^mp$/i, /^/, 'MEMBER_OF_PARLIAMENT'],
  [/^member$/i, /parliament$|^(chamber|legislature|upper_?house|lower_?house|senate)$/i, 'MEMBER_OF_PARLIAMENT'],
  [/^prime_?minister$/i, /^/, 'HEAD_OF_GOVERNMENT'],
  [/^head$/i, /^(government|cabinet)$/i, 'HEAD_OF_GOVERNMENT'],
  [/minister/i, /^/, 'MINISTER'],
  [/^secretary_?general$/i, /^/, 'SECRETARY_GENERAL'],
]

const roleOf = (role: string, organization: string): PositionInput['role'] =>
  positionRoles.find(([one, other]) => one.test(role) && other.test(organization))?.[2] ?? 'OTHER'

/** A role such as `deputyHead` as a title: "Deputy head". */
function titleOf(role: string): string {
  if (/^mp$/i.test(role)) return 'Member of parliament'
  const words = role
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return words === '' ? 'Member' : words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}

interface Form {
  value: string
  language: string | undefined
  element: XmlElement
}

/** A name with its language. Of a name of several parts, the given names come first, except in languages where the family name does. */
function formOf(element: XmlElement): Form[] {
  const parts = childrenOf(element, 'forename', 'surname', 'nameLink', 'genName')
  const value = parts.length === 0 ? wordsOf(element) : joined(parts, element.language)
  return value === undefined ? [] : [{ value, language: languageOf(element.language), element }]
}

function joined(parts: XmlElement[], language: string | undefined): string | undefined {
  const given = parts.filter(({ name, attributes }) => name === 'forename' || attributes.type === 'patronym')
  const family = parts.filter((part) => !given.includes(part))
  const ordered = /^(hu|ja|ko|vi|zh)\b/.test(language ?? '') ? [...family, ...given] : [...given, ...family]
  return ordered.flatMap((part) => wordsOf(part) ?? []).join(' ') || undefined
}

function sortNameOf(element: XmlElement): string | undefined {
  const isGiven = ({ name, attributes }: XmlElement) => name === 'forename' || attributes.type === 'patronym'
  const parts = childrenOf(element, 'forename', 'surname', 'nameLink')
  const text = (of: XmlElement[]) => of.flatMap((part) => wordsOf(part) ?? []).join(' ')
  const [given, family] = [text(parts.filter(isGiven)), text(parts.filter((part) => !isGiven(part)))]
  return given !== '' && family !== '' ? `${family}, ${given}` : undefined
}

/** The form to display: in English if there is one, otherwise the first one that is still used. */
const displayed = (forms: Form[]): Form | undefined => {
  const current = forms.filter(({ element }) => element.attributes.to === undefined)
  return (
    forms.find(({ element: { attributes } }) => attributes.type === 'main' || attributes.n === 'main') ??
    current.find(({ language }) => language === 'en') ??
    current[0] ??
    forms[0]
  )
}

/** All other forms of a name, each once. The first in a language is the preferred one. */
function namesOf(forms: Form[], shown: (string | undefined)[]): NameInput[] {
  const seen = new Set(shown)
  const languages = new Set(forms.filter(({ value }) => value === shown[0]).map(({ language }) => language))
  return forms.flatMap(({ value, language, element }) => {
    const own = ownValue(enumDescriptions.NameKind, element.attributes.type)
    const isMain = element.attributes.type === 'main'
    // Our own export writes each form that the record has, also one that is the same in two languages.
    const key = own ? `${value} ${language} ${own}` : value
    if (isMain || seen.has(key)) return []
    seen.add(key)
    const isFirst = !languages.has(language)
    languages.add(language)
    const kind = own ? own : element.attributes.to !== undefined ? 'FORMER' : isFirst && language !== undefined ? 'PREFERRED' : 'ALTERNATE'
    return [{ value, ...(language === undefined ? {} : { language }), kind }]
  })
}

/** The identifiers of an element, each once: its `idno`, a Wikidata address as its number. */
function identifiersOf(element: XmlElement): Identifiers {
  const found = new Map<string, Identifiers[number]>()
  for (const idno of childrenOf(element, 'idno')) {
    const text = wordsOf(idno)
    if (text === undefined) continue
    const item = /wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/.exec(text)?.[1]
    const { subtype, type } = idno.attributes
    const scheme = (item === undefined ? (subtype ?? type ?? 'id') : 'wikidata').toLowerCase().replace(/[\s:]+/g, '-')
    const identifier = { scheme: scheme === 'slug' || scheme === '' ? 'id' : scheme, value: item ?? text }
    found.set(`${identifier.scheme}:${identifier.value}`, identifier)
  }
  return [...found.values()]
}

/** The topics of a taxonomy of topics, with those below them; none of another taxonomy. */
export function topicsOf(taxonomy: XmlElement, { dataset }: TeiLists): { topic: TopicInput; line: number }[] {
  if (!/topic/i.test(taxonomy.attributes['xml:id'] ?? '')) return []
  const walk = (element: XmlElement, broader: string[]): { topic: TopicInput; line: number }[] =>
    childrenOf(element, 'category').flatMap((category) => {
      const id = category.attributes['xml:id']
      if (id === undefined) return walk(category, broader)
      const slug = xmlSlug(dataset, id)
      const above = [...broader, ...idsOf(category.attributes.corresp).map((each) => xmlSlug(dataset, each))]
      const labels = childrenOf(category, 'catDesc').flatMap((description) => {
        const term = [...below(description, 'term')][0]
        const value = wordsOf(term ?? description)
        return value === undefined ? [] : [{ value, language: languageOf(description.language), element: description }]
      })
      const label = displayed(labels)
      const names = namesOf(labels, [label?.value])
      const kinds = new Map(labels.map(({ value, element }) => [value, ownValue(enumDescriptions.LabelKind, element.attributes.n)]))
      const others = names.map(({ value, language, kind }) => ({
        value,
        ...(language === undefined ? {} : { language }),
        kind: kinds.get(value) ?? (kind === 'PREFERRED' ? ('PREFERRED' as const) : ('ALTERNATE' as const)),
      }))
      return [
        { topic: { slug, label: label?.value ?? id, labels: others, broader: above }, line: category.line },
        ...walk(category, [slug]),
      ]
    })
  return walk(taxonomy, [])
}
