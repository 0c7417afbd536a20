import { z } from 'zod'

/** Popolo writes what is not known as null or as an empty text. */
const isAbsent = (value: unknown) => value === null || value === '' || (typeof value === 'string' && value.trim() === '')
const maybe = <Shape extends z.ZodType>(shape: Shape) => z.preprocess((value) => (isAbsent(value) ? undefined : value), shape.optional())

const text = z.string('some text').trim().min(1, 'some text')
const id = z.union([text, z.int().transform(String)], 'an id: a text or a whole number')
const date = z.union([text, z.int().transform(String)], 'a date such as 2014, 2014-06 or 2014-06-02')
const listOf = <Shape extends z.ZodType>(item: Shape) =>
  z.preprocess((value) => (isAbsent(value) || value === undefined ? [] : value), z.array(item, 'a list'))
const mapping = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, 'a mapping')

const identifier = mapping({ identifier: maybe(id), scheme: maybe(text) })
const otherName = mapping({ name: maybe(text), lang: maybe(text), note: maybe(text), start_date: maybe(date), end_date: maybe(date) })

const named = { id: maybe(id), name: maybe(text), identifiers: listOf(identifier), other_names: listOf(otherName) }

/** A record that stands within another one. It is collected like those of the lists. */
const embedded = z.unknown().optional()

/** What is read of each class of Popolo. Each other field of a source is left out with a warning. */
export const popoloShapes = {
  persons: mapping({
    ...named,
    sort_name: maybe(text),
    family_name: maybe(text),
    given_name: maybe(text),
    summary: maybe(text),
    memberships: listOf(embedded),
  }),
  organizations: mapping({
    ...named,
    classification: maybe(text),
    parent_id: maybe(id),
    parent: embedded,
    memberships: listOf(embedded),
    posts: listOf(embedded),
  }),
  posts: mapping({
    id: maybe(id),
    label: maybe(text),
    role: maybe(text),
    organization_id: maybe(id),
    organization: embedded,
    area_id: maybe(id),
    area: embedded,
    start_date: maybe(date),
    end_date: maybe(date),
    memberships: listOf(embedded),
  }),
  memberships: mapping({
    id: maybe(id),
    label: maybe(text),
    role: maybe(text),
    person_id: maybe(id),
    person: embedded,
    member: embedded,
    organization_id: maybe(id),
    organization: embedded,
    on_behalf_of_id: maybe(id),
    on_behalf_of: embedded,
    post_id: maybe(id),
    post: embedded,
    area_id: maybe(id),
    area: embedded,
    legislative_period_id: maybe(id),
    start_date: maybe(date),
    end_date: maybe(date),
    identifiers: listOf(identifier),
  }),
  areas: mapping({
    ...named,
    parent_id: maybe(id),
    parent: embedded,
    geometry: embedded,
  }),
  events: mapping({
    id: maybe(id),
    name: maybe(text),
    classification: maybe(text),
    start_date: maybe(date),
    end_date: maybe(date),
  }),
} as const

export type Class = keyof typeof popoloShapes

// Object.keys forgets which keys there are.
export const classes = Object.keys(popoloShapes) as readonly Class[]

export type Popolo = { [C in Class]: z.output<(typeof popoloShapes)[C]> }
export type PopoloName = z.output<typeof otherName>
export type PopoloIdentifier = z.output<typeof identifier>

/** Which class a record of one of its fields belongs to, and the field in which that record names the outer one. */
export const embeddedIn: { [C in Class]?: Record<string, { class: Class; back?: string; reference?: string }> } = {
  persons: { memberships: { class: 'memberships', back: 'person_id' } },
  organizations: {
    memberships: { class: 'memberships', back: 'organization_id' },
    posts: { class: 'posts', back: 'organization_id' },
    parent: { class: 'organizations', reference: 'parent_id' },
  },
  posts: {
    memberships: { class: 'memberships', back: 'post_id' },
    organization: { class: 'organizations', reference: 'organization_id' },
    area: { class: 'areas', reference: 'area_id' },
  },
  memberships: {
    person: { class: 'persons', reference: 'person_id' },
    organization: { class: 'organizations', reference: 'organization_id' },
    on_behalf_of: { class: 'organizations', reference: 'on_behalf_of_id' },
    post: { class: 'posts', reference: 'post_id' },
    area: { class: 'areas', reference: 'area_id' },
  },
  areas: { parent: { class: 'areas', reference: 'parent_id' } },
}

/** A text in several languages, as in `{ "lang:en": "Parliament", "lang:fr": "Parlement" }`: each language with its text. */
export function languagesIn(value: unknown): [language: string, text: string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const all = Object.entries(value).flatMap(([key, text]): [string, string][] =>
    key.startsWith('lang:') && typeof text === 'string' ? [[key.slice(5), text]] : [],
  )
  return all.length === Object.keys(value).length ? all : []
}

const personFields =
  /^(other_names|family_name|given_name|sort_name|honorific_prefix|birth_date|gender|memberships|contact_details|national_identity)$/

/** The class of a record that stands alone or in a list without a name. */
export function classOf(fields: readonly string[]): Class {
  const has = (pattern: RegExp) => fields.some((field) => pattern.test(field))
  if (has(/^(person_id|person)$/)) return 'memberships'
  if (has(/^label$/) && has(/^organization(_id)?$/)) return 'posts'
  if (has(/^classification$/) && has(/^(start_date|end_date)$/)) return 'events'
  if (has(/^(classification|founding_date|dissolution_date)$/)) return 'organizations'
  if (has(/^(geometry|parent_id)$/) && !has(personFields)) return 'areas'
  return 'persons'
}

/** Whether only a record of Popolo has such fields. */
export const isDistinct = (fields: readonly string[]) =>
  fields.includes('id') && fields.some((field) => personFields.test(field) || /^(person_id|organization_id|on_behalf_of_id)$/.test(field))
