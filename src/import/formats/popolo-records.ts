import { createHash } from 'node:crypto'
import { type Path, readDate } from '../../record/dataset-format.ts'
import { type Complaint, show } from '../../record/load-report.ts'
import { slugOf } from '../../record/slugs.ts'
import type { ReadOptions, RecordLists } from '../format.ts'
import type { Popolo, PopoloIdentifier, PopoloName } from './popolo-shapes.ts'
import { type Collected, type Found, spell } from './popolo-source.ts'
import { capitalized, classificationOf, kindOf, languageOf, pointOf, roleOf } from './popolo-terms.ts'

type Person = NonNullable<RecordLists['persons']>[number]
type Organization = NonNullable<RecordLists['organizations']>[number]
type Place = NonNullable<RecordLists['places']>[number]
type Position = NonNullable<Person['positions']>[number]
type Identifiers = NonNullable<Person['identifiers']>
type Names = NonNullable<Person['names']>

/** The scheme of the identifier by which our own export of Popolo keeps the slug of a record. */
export const ownScheme = 'rapporteur'

/** Ids that no other source uses for something else: UUID, URL, and those that begin with a domain, such as `org.example/person/1`. */
const isUnique = (id: string) =>
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i.test(id) ||
  /^(https?|urn|tag):/i.test(id) ||
  /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\/./i.test(id)

/** A record and where its source stands; for a person also where those of its positions stand. */
export interface Written<Value> {
  value: Value
  path: Path
  parts?: Path[]
}

/** The records of a source of Popolo. Problems are added to what was collected. */
export function recordsOf(collected: Collected, file: string, { dataset }: ReadOptions, where: (path: Path) => string) {
  const { records, byId, complaints, warnings } = collected
  const complain = (path: Path, message: string) => complaints.add({ what: `${spell(path)} ${message}`, message, where: () => where(path) })
  const warn = (what: string, path: Path, message: string) => warnings.push({ what, message, where: () => where(path) } satisfies Complaint)
  const scope = createHash('sha256').update(file).digest('hex').slice(0, 6)

  for (const { value, path } of records.areas.filter(({ value }) => value.name === undefined)) {
    warn('areas without a name', path, 'an area without a name is left out')
    if (value.id !== undefined) byId.areas.delete(value.id)
  }

  const slugFor = (id: string) => (isUnique(id) ? slugOf(dataset, id) : slugOf(dataset, id, scope))
  const ownSlug = (identifiers: PopoloIdentifier[]) => identifiers.find(({ scheme }) => scheme === ownScheme)?.identifier

  /** The slug of a record, from its id; from its name if it has no id. */
  const slugOfRecord = ({ value }: Found<'persons' | 'organizations' | 'areas'>) =>
    ownSlug(value.identifiers) ?? slugFor(value.id ?? value.name ?? '')

  /** The slug of a record that another one refers to. @returns undefined where there is none */
  const refer = (name: 'organizations' | 'areas' | 'persons', id: string): string | undefined => {
    const found = byId[name].get(id)
    if (found) return slugOfRecord(found)
    return name !== 'persons' && isUnique(id) ? slugFor(id) : undefined
  }

  /** As `refer`. A reference to nothing is a complaint. */
  const mustRefer = (name: 'organizations' | 'persons', id: string, path: Path): string | undefined => {
    const slug = refer(name, id)
    if (slug === undefined) {
      const message = `expected the id of one of the ${name} of this file, found ${show(id)}. Merge the files that refer to each other into one`
      complaints.add({ what: `no such ${name}`, message, where: () => where(path) })
    }
    return slug
  }

  /** As `refer`. A reference to nothing is left out, with a warning. */
  const mayRefer = (name: 'organizations' | 'areas', id: string | undefined, path: Path): string | undefined => {
    const slug = id === undefined ? undefined : refer(name, id)
    if (id !== undefined && slug === undefined) withoutTarget(name, id, path)
    return slug
  }
  const withoutTarget = (name: string, id: string, path: Path) =>
    warn(`no such ${name} ${path.at(-1)}`, path, `${path.at(-1)} is left out: none of the ${name} of this file has the id ${show(id)}`)

  const dateOf = (value: string | undefined, path: Path): string | undefined => {
    if (value === undefined) return undefined
    const [, year = '', month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[T ]\d\d.*)?$/.exec(value) ?? []
    const date = year ? [year, ...(month && month !== '00' ? [month, ...(day && day !== '00' ? [day] : [])] : [])].join('-') : value
    if (/^(0000|9999)/.test(date) || /^(past|future|present|current)$/i.test(date)) {
      warn('open date', path, `the date ${show(value)} is taken as none`)
      return undefined
    }
    try {
      readDate(date)
      return date
    } catch {
      complain(path, `expected a date such as 2014, 2014-06 or 2014-06-02, found ${show(value)}`)
      return undefined
    }
  }

  const identifiersOf = (id: string | undefined, identifiers: PopoloIdentifier[], path: Path): Identifiers => {
    const all = new Map<string, Identifiers[number]>()
    const put = (scheme: string, value: string) => all.set(`${scheme} ${value}`, { scheme, value })
    if (id !== undefined && isUnique(id) && ownSlug(identifiers) === undefined) put('popolo', id)
    for (const [index, { scheme, identifier }] of identifiers.entries()) {
      if (scheme === ownScheme) continue
      if (scheme === undefined || identifier === undefined)
        warn('incomplete identifier', [...path, 'identifiers', index], 'an identifier without scheme or value is left out')
      else put(scheme === 'slug' ? 'popolo-slug' : scheme.replace(/[\s:]+/g, '-'), identifier)
    }
    return [...all.values()]
  }

  const namesOf = (name: string, others: PopoloName[], path: Path): { names: Names; acronym?: string } => {
    const all = new Map<string, Names[number]>()
    let acronym: string | undefined
    for (const [index, { name: value, lang, note, end_date }] of others.entries()) {
      const at = [...path, 'other_names', index]
      const language = lang === undefined ? undefined : languageOf(lang)
      if (lang !== undefined && language === undefined) warn('language', at, `the language ${show(lang)} is left out: it is not BCP 47`)
      if (value === undefined) warn('empty name', at, 'a name without text is left out')
      else if (/^(acronym|abbreviation)$/i.test(note ?? '') && acronym === undefined) acronym = value
      else if (value !== name || language !== undefined) {
        const form = { value, kind: kindOf(value, name, note, end_date), ...(language ? { language } : {}) }
        all.set(JSON.stringify([value, language]), all.get(JSON.stringify([value, language])) ?? form)
      }
    }
    return { names: [...all.values()], ...(acronym === undefined ? {} : { acronym }) }
  }

  /** @returns undefined where there is no name, which is a complaint */
  const common = (found: Found<'persons' | 'organizations' | 'areas'>, name = found.value.name) => {
    const { value, path } = found
    if (name === undefined) {
      complain(path, 'expected a name, found nothing')
      return undefined
    }
    const identifiers = identifiersOf(value.id, value.identifiers, path)
    const { names, acronym } = namesOf(name, value.other_names, path)
    return { base: { slug: slugOfRecord(found), name, identifiers, names }, acronym }
  }

  const withoutAcronym = (what: string, acronym: string | undefined, path: Path) => {
    if (acronym !== undefined) warn(`${what}.abbreviation`, path, `an abbreviation of ${what} is left out: a record has no such field`)
  }

  const placeOf = (found: Found<'areas'>): Written<Place>[] => {
    const { value, path } = found
    const place = common(found)
    if (!place) return []
    withoutAcronym('areas', place.acronym, path)
    const parent = mayRefer('areas', value.parent_id, [...path, 'parent_id'])
    const point = pointOf(value.geometry)
    if (value.geometry !== undefined && !point)
      warn('areas.geometry', path, 'a geometry that is not a point is left out: a place has a point')
    return [{ value: { ...place.base, ...(parent ? { parent } : {}), ...point }, path }]
  }

  const organizationOf = (found: Found<'organizations'>): Written<Organization>[] => {
    const { value, path } = found
    const organization = common(found)
    if (!organization) return []
    const { acronym } = organization
    const classification = classificationOf(value.classification)
    if (value.classification && classification === 'OTHER' && !/^other$/i.test(value.classification))
      warn(`class ${value.classification}`, path, `the class ${show(value.classification)} is kept as OTHER`)
    const parent = mayRefer('organizations', value.parent_id, [...path, 'parent_id'])
    return [{ value: { ...organization.base, ...(acronym ? { acronym } : {}), classification, ...(parent ? { parent } : {}) }, path }]
  }

  const positions = new Map<string, { value: Position; path: Path }[]>()
  const slugs = new Map<string, number>()

  const addPosition = ({ value, path }: Found<'memberships'>): void => {
    const post = value.post_id === undefined ? undefined : byId.posts.get(value.post_id)?.value
    if (value.post_id !== undefined && !post) {
      complain([...path, 'post_id'], `expected the id of one of the posts of this file, found ${show(value.post_id)}`)
      return
    }
    const personId = value.person_id ?? personOfMember(value.member)
    if (personId === undefined) {
      if (value.member !== undefined) warn('members', path, 'a membership of an organization is left out: only a person holds a position')
      else complain(path, 'expected a person_id, found nothing')
      return
    }
    const person = mustRefer('persons', personId, [...path, 'person_id'])
    const organizationId = value.organization_id ?? post?.organization_id ?? value.on_behalf_of_id
    if (organizationId === undefined) {
      complain(path, 'expected an organization_id, found nothing')
      return
    }
    const organization = mustRefer('organizations', organizationId, [...path, 'organization_id'])
    const { start, end } = termOf(value, path)
    if (!person || !organization) return
    const title = titleOf(value, post, organizationId)
    const classification = classificationOf(byId.organizations.get(organizationId)?.value.classification)
    const role = roleOf([value.role, value.label, post?.role, post?.label], classification)
    const slug = ownSlug(value.identifiers) ?? positionSlug(value)
    const identifiers = identifiersOf(value.id, value.identifiers, path)
    const dates = { ...(start ? { start } : {}), ...(end ? { end } : {}) }
    const position: Position = { slug, identifiers, organization, title, role, ...dates }
    positions.set(personId, [...(positions.get(personId) ?? []), { value: position, path }])
  }

  /** The id of a `member`, which is a person or an organization, if it is one of the persons. */
  const personOfMember = (member: unknown): string | undefined => {
    const id = typeof member === 'object' && member !== null && 'id' in member ? String(member.id) : undefined
    return id !== undefined && byId.persons.has(id) ? id : undefined
  }

  /** When a position is held: what the membership says, then the dates of its period where they do not contradict it. */
  const termOf = (value: Popolo['memberships'], path: Path): { start?: string | undefined; end?: string | undefined } => {
    const period = periodOf(value, path)
    const own = { start: dateOf(value.start_date, [...path, 'start_date']), end: dateOf(value.end_date, [...path, 'end_date']) }
    const start = own.start ?? (value.start_date === undefined ? dateOf(period?.start_date, path) : undefined)
    const end = own.end ?? (value.end_date === undefined ? dateOf(period?.end_date, path) : undefined)
    if (!start || !end || readDate(start).earliest <= readDate(end).latest) return { start, end }
    if (own.start && own.end) warn('dates', path, `it ends on ${end}, before it begins on ${start}; both are kept`)
    else
      warn(
        'dates of a period',
        path,
        `the period from ${period?.start_date} to ${period?.end_date ?? 'now'} is not used: the membership has ${start === own.start ? start : end}`,
      )
    return own.start || own.end ? own : { start, end }
  }

  const periodOf = ({ legislative_period_id: id }: Popolo['memberships'], path: Path): Popolo['events'] | undefined => {
    if (id === undefined) return undefined
    const found = byId.events.get(id)
    if (!found) withoutTarget('events', id, [...path, 'legislative_period_id'])
    return found?.value
  }

  /** The title says what a position has no field for: the area, and the party on whose behalf it is held. */
  const titleOf = (value: Popolo['memberships'], post: Popolo['posts'] | undefined, organizationId: string): string => {
    const organization = byId.organizations.get(organizationId)?.value.name
    const area = byId.areas.get(value.area_id ?? post?.area_id ?? '')?.value.name
    const party = value.on_behalf_of_id === organizationId ? undefined : byId.organizations.get(value.on_behalf_of_id ?? '')?.value.name
    const what = value.label ?? post?.label ?? capitalized(value.role ?? post?.role ?? 'member')
    const where = [value.label === undefined ? organization : undefined, area].filter((each) => each && !what.includes(each))
    return [what, ...where].join(', ') + (party && !what.includes(party) ? ` (${party})` : '')
  }

  /** From the id of a membership; without one from what it says, except for its end, which may be added later. */
  const positionSlug = (value: Popolo['memberships']): string => {
    if (value.id !== undefined) return slugFor(value.id)
    const { person_id, organization_id, post_id, role, label, legislative_period_id, area_id, on_behalf_of_id, start_date } = value
    const words = [person_id, organization_id, post_id, role, label, legislative_period_id, area_id, on_behalf_of_id, start_date]
    const key = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 8)
    const times = (slugs.get(key) ?? 0) + 1
    slugs.set(key, times)
    const byWhat = [person_id ?? '', role ?? post_id ?? 'member', legislative_period_id ?? start_date ?? '', scope, key]
    return slugOf(dataset, ...byWhat, ...(times > 1 ? [String(times)] : []))
  }

  for (const each of records.memberships) {
    addPosition(each)
    const { path, value } = each
    mayRefer('areas', value.area_id, [...path, 'area_id'])
    mayRefer('organizations', value.on_behalf_of_id, [...path, 'on_behalf_of_id'])
  }

  const personOf = (found: Found<'persons'>): Written<Person>[] => {
    const { value, path } = found
    const full = [value.given_name, value.family_name].filter(Boolean).join(' ')
    const person = common(found, value.name ?? (full || undefined))
    if (!person) return []
    withoutAcronym('persons', person.acronym, path)
    const sortName = value.sort_name ?? (value.family_name && value.given_name ? `${value.family_name}, ${value.given_name}` : undefined)
    const held = positions.get(value.id ?? '') ?? []
    const more = { ...(sortName ? { sortName } : {}), ...(value.summary ? { summary: value.summary } : {}) }
    return [{ value: { ...person.base, ...more, positions: held.map((each) => each.value) }, path, parts: held.map((each) => each.path) }]
  }

  const periods = new Set(records.memberships.map(({ value }) => value.legislative_period_id))
  for (const { value, path } of records.events) {
    const what = `events of the class ${show(value.classification)}`
    if (!periods.has(value.id ?? '')) warn(what, path, `${what} are left out: they are no meetings`)
  }

  return {
    places: records.areas.filter(({ value }) => value.name !== undefined).flatMap(placeOf),
    organizations: records.organizations.flatMap(organizationOf),
    persons: records.persons.flatMap(personOf),
  }
}
