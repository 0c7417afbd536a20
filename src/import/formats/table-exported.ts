import { enumDescriptions } from '../../record/generated/enum-descriptions.ts'
import type { Field } from './table-columns.ts'
import { type ItemOf, isSlug, type Namer, rememberedSlug } from './table-names.ts'
import type { Row } from './table-rows.ts'
import type { TableValues } from './table-values.ts'

type Statement = ItemOf<'statements'>
type Mention = NonNullable<Statement['mentions']>[number]
export type Speaker = NonNullable<Statement['speakers']>[number]

const roles = enumDescriptions.PositionRole.values
const kinds = enumDescriptions.SpeakerKind.values

/** What exports of the record say in addition to other tables: positions, further speakers, translations, mentions and identifiers. */
export class ExportedFacts {
  readonly #values: TableValues
  readonly #namer: Namer
  /** The names of persons and organizations by their slug in the export. */
  readonly #known = new Map<string, string>()

  constructor(values: TableValues, namer: Namer) {
    this.#values = values
    this.#namer = namer
  }

  /** Whether rows refer to speakers by their slugs, whose names are in other rows. */
  get needsNames(): boolean {
    const { has } = this.#values
    return (
      (has('speakersPersonSlug') && !has('speakersPerson')) ||
      (has('speakersOrganizationSlug') && !has('speakersOrganization')) ||
      (has('speakersOnBehalfOfSlug') && !has('speakersOnBehalfOf'))
    )
  }

  /** Notes the names in a row, before the rows are read. */
  note(row: Row): void {
    for (const [name, slug] of namePairs) {
      const exported = this.#values.text(row, slug)
      const written = this.#values.text(row, name)
      if (exported !== '' && written !== '' && this.#known.size < maxKnown) this.#known.set(exported, written)
    }
  }

  /** The second speaker of a row and those that follow. */
  furtherSpeakers(row: Row): Speaker[] {
    const lists = this.#lists(row, speakerFields, [
      'speakersPersonSlug',
      'speakersOrganizationSlug',
      'speakersOnBehalfOfSlug',
      'speakersKind',
    ])
    return lists.slice(1).map(([stated, name, slug, group, groupSlug, behalf, behalfSlug, description, title, role]) => {
      const person = this.#person(row, name, slug)
      const organization = this.#organization(row, group, groupSlug)
      const onBehalfOf = this.#organization(row, behalf, behalfSlug)
      const said = this.#values.enumOf(row, 'speakersKind', kinds, stated)
      const kind = person ? 'PERSON' : said && said !== 'PERSON' ? said : organization ? 'ORGANIZATION' : 'UNKNOWN'
      const words = description || ((kind === 'ANONYMOUS' || kind === 'COLLECTIVE') && group ? group : '')
      const isWordless = (kind === 'ANONYMOUS' || kind === 'COLLECTIVE') && words === ''
      if (isWordless || (!person && !organization && words === ''))
        this.#values.warn('a further speaker has neither name nor description in the table, and becomes an unknown speaker', row)
      const position = person && this.position(row, { person, title, role, organization })
      return {
        kind: isWordless ? 'UNKNOWN' : kind,
        ...(person && { person }),
        ...(organization && { organization }),
        ...(position && { position }),
        ...(onBehalfOf && { onBehalfOf }),
        ...(words && { description: words }),
      }
    })
  }

  /** The position of the first speaker. */
  firstPosition(row: Row, person: string, organization: string | undefined): string | undefined {
    const values = this.#values
    const named = values.name(row, 'positionOrganization')
    const own = this.#organization(row, named, values.text(row, 'positionOrganizationSlug')) ?? organization
    const [title, role] = [values.name(row, 'position'), values.text(row, 'positionRole')]
    return this.position(row, { person, title, role, organization: own })
  }

  /** Names a position of a person, which is held in an organization. */
  position(
    row: Row,
    { person, title = '', role = '', organization }: { person: string; title?: string; role?: string; organization: string | undefined },
  ): string | undefined {
    if (title === '') return undefined
    if (organization === undefined) {
      this.#values.warn(`left out a position: its organization is not in the table`, row)
      return undefined
    }
    const slug = rememberedSlug(person, title, organization)
    const position = { slug, organization, title, role: this.#values.enumOf(row, 'positionRole', roles, role) ?? 'OTHER' }
    this.#namer.addPosition(person, position)
    return slug
  }

  translations(row: Row): Statement['translations'] {
    return this.#lists(row, ['translationLanguage', 'translation'], ['translationLanguage']).flatMap(([language, text]) =>
      language && text ? [{ language, text }] : [],
    )
  }

  identifiers(row: Row): Statement['identifiers'] {
    return this.#lists(row, ['identifierScheme', 'identifier'], ['identifierScheme']).flatMap(([scheme, value]) =>
      scheme && value ? [{ scheme, value }] : [],
    )
  }

  mentions(row: Row): Mention[] {
    const slugs: Field[] = ['mentionedPersonSlug', 'mentionedOrganizationSlug', 'mentionedPlaceSlug']
    const lists = this.#lists(row, ['mentionedPerson', 'mentionedOrganization', 'mentionedPlace', ...slugs], slugs)
    return lists.flatMap<Mention>(([personName, group, placeName, personSlug, groupSlug, placeSlug]) => {
      const person = this.#person(row, personName, personSlug)
      const organization = person ? undefined : this.#organization(row, group, groupSlug)
      const name = placeName || placeSlug
      if (person) return [{ person }]
      if (organization) return [{ organization }]
      return name ? [{ place: this.#namer.use('places', { ...this.#namer.slugIn(name, placeSlug), name }) }] : []
    })
  }

  /** The values of several columns that belong together, as rows. */
  #lists(row: Row, fields: readonly Field[], counting: readonly Field[]): string[][] {
    const there = counting.filter((field) => this.#values.has(field))
    const lists = fields.map((field) => this.#values.list(row, field, ...there.filter((each) => each !== field)))
    const length = Math.max(0, ...lists.map((list) => list.length))
    return Array.from({ length }, (_, at) => lists.map((list) => list[at] ?? ''))
  }

  #person(row: Row, written = '', exported = ''): string | undefined {
    const name = this.#nameOf(row, written, exported)
    return name === '' ? undefined : this.#namer.use('persons', { ...this.#namer.slugIn(name, exported), name })
  }

  #organization(row: Row, written = '', exported = ''): string | undefined {
    return this.#namer.organization(row, this.#nameOf(row, written, exported), 'OTHER', exported)
  }

  #nameOf(row: Row, written: string, exported: string): string {
    const name = this.#values.checked(row, written) || this.#known.get(exported)
    if (name !== undefined && name !== '') return name
    if (isSlug(exported)) this.#values.warn('the table has no name for a slug: the slug is the name', row)
    return exported
  }
}

const maxKnown = 200_000

const speakerFields = [
  'speakersKind',
  'speakersPerson',
  'speakersPersonSlug',
  'speakersOrganization',
  'speakersOrganizationSlug',
  'speakersOnBehalfOf',
  'speakersOnBehalfOfSlug',
  'speakersDescription',
  'speakersPosition',
  'speakersPositionRole',
] as const satisfies Field[]

const namePairs = [
  ['speaker', 'speakerSlug'],
  ['organization', 'organizationSlug'],
  ['onBehalfOf', 'onBehalfOfSlug'],
] as const satisfies [Field, Field][]
