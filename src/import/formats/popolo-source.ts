import type { Path } from '../../record/dataset-format.ts'
import { type Complaint, Complaints, show } from '../../record/load-report.ts'
import { type Class, classes, classOf, embeddedIn, languagesIn, type Popolo, popoloShapes } from './popolo-shapes.ts'

/** Records within records are collected to this depth. */
const maxDepth = 10

/** A record of the source and where it stands. */
export interface Found<C extends Class> {
  value: Popolo[C]
  path: Path
  /** Whether it stands within another record, which may repeat it. */
  isEmbedded: boolean
}

/** What a source of Popolo contains: the records of each class, by id where they have one. */
export interface Collected {
  /** In the order of the source. */
  records: { [C in Class]: Found<C>[] }
  byId: { [C in Class]: Map<string, Found<C>> }
  complaints: Complaints
  warnings: Complaint[]
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (isFields(value) && Object.keys(value).length === 0)

const perClass = <Value>(make: () => Value) => ({
  persons: make(),
  organizations: make(),
  posts: make(),
  memberships: make(),
  areas: make(),
  events: make(),
})

/** Collects the records of a source, also those within other records. `where` says for people where a value stands. */
export function collect(data: unknown, where: (path: Path) => string): Collected {
  const collected: Collected = {
    // The lists begin empty, as do the maps.
    records: perClass<never[]>(() => []) as Collected['records'],
    // As above.
    byId: perClass(() => new Map()) as Collected['byId'],
    complaints: new Complaints(),
    warnings: [],
  }
  const { complaints, warnings } = collected
  const complain = (path: Path, message: string) => complaints.add({ what: `${spell(path)} ${message}`, message, where: () => where(path) })

  const leaveOut = (what: string, path: Path) =>
    warnings.push({ what, message: `${what} is left out: a record has no such field`, where: () => where(path) })

  /** A record with one text where it has one for each language. The names in all languages become other names. */
  const inOneLanguage = (name: Class, raw: Fields, path: Path): Fields => {
    const single: Record<string, unknown> = {}
    for (const [field, value] of Object.entries(raw)) {
      const [first, ...more] = field in popoloShapes[name].shape ? languagesIn(value) : []
      if (first === undefined) continue
      single[field] = first[1]
      if (field === 'name') {
        const names = [first, ...more].map(([lang, text]) => ({ name: text, lang }))
        single.other_names = [...(Array.isArray(raw.other_names) ? raw.other_names : []), ...names]
      } else if (more.length > 0) leaveOut(`${name}.${field} in another language than the first`, [...path, field])
    }
    return { ...raw, ...single }
  }

  const add = (name: Class, found: unknown, path: Path, depth: number, outer: Fields = {}): void => {
    if (!isFields(found)) {
      complain(path, `expected a mapping, found ${show(found)}`)
      return
    }
    const raw = inOneLanguage(name, found, path)
    if (depth > maxDepth) {
      complain(path, `expected records at most ${maxDepth} levels deep. Write them in lists of their own`)
      return
    }
    const within = embeddedIn[name] ?? {}
    const references: Record<string, unknown> = {}
    for (const [field, { reference }] of Object.entries(within)) {
      const inner = raw[field]
      if (reference && isFields(inner) && isEmpty(raw[reference])) references[reference] = inner.id
    }
    const shape = popoloShapes[name]
    const { success, data: value, error } = shape.safeParse({ ...outer, ...raw, ...references })
    if (!success) {
      for (const issue of error.issues) {
        const steps = issue.path.filter((step) => typeof step !== 'symbol')
        const wrong = steps.reduce<unknown>((inner, step) => Object(inner)[step], raw)
        complain([...path, ...steps], `expected ${issue.message}, found ${show(wrong)}`)
      }
      return
    }
    warnAbout(name, raw, path)
    keep(name, { value, path, isEmbedded: depth > 0 })
    for (const [field, target] of Object.entries(within)) {
      const inner = raw[field]
      const back = target.back === undefined ? {} : { [target.back]: value.id }
      if (target.reference) {
        if (isFields(inner)) add(target.class, inner, [...path, field], depth + 1)
      } else if (Array.isArray(inner)) {
        for (const [index, each] of inner.entries()) add(target.class, each, [...path, field, index], depth + 1, back)
      }
    }
  }

  /** A warning for each field that is not read. */
  const warnAbout = (name: Class, raw: Fields, path: Path) => {
    const { shape } = popoloShapes[name]
    for (const [field, value] of Object.entries(raw)) {
      if (!(field in shape) && !isEmpty(value)) leaveOut(`${name}.${field}`, [...path, field])
      const known = { identifiers: ['identifier', 'scheme'], other_names: ['name', 'lang', 'note', 'end_date'] }[field]
      if (!known || !Array.isArray(value)) continue
      for (const [index, item] of value.entries()) {
        for (const [inner, content] of Object.entries(isFields(item) ? item : {})) {
          if (!known.includes(inner) && !isEmpty(content)) leaveOut(`${name}.${field}.${inner}`, [...path, field, index, inner])
        }
      }
    }
  }

  const keep = (name: Class, found: Found<Class>) => {
    // The class of a name and of its record is the same one.
    const records = collected.records[name] as Found<Class>[]
    // As above.
    const byId = collected.byId[name] as Map<string, Found<Class>>
    const { id } = found.value
    const known = id === undefined ? undefined : byId.get(id)
    if (!known) {
      if (id !== undefined) byId.set(id, found)
      records.push(found)
    } else if (known.isEmbedded && !found.isEmbedded) Object.assign(known, found)
    else if (!found.isEmbedded)
      complain([...found.path, 'id'], `expected an id of its own, found ${show(id)}, which ${spell(known.path)} has`)
  }

  const addList = (name: Class, list: unknown, path: Path) => {
    if (isEmpty(list)) return
    if (!Array.isArray(list)) {
      complain(path, `expected a list, found ${show(list)}`)
      return
    }
    for (const [index, each] of list.entries()) add(name, each, [...path, index], 0)
  }

  if (Array.isArray(data)) {
    for (const [index, each] of data.entries()) add(isFields(each) ? classOf(Object.keys(each)) : 'persons', each, [index], 0)
  } else if (!isFields(data)) {
    complain([], `expected a mapping with lists such as persons and memberships, or a list of persons, found ${show(data)}`)
  } else if (Array.isArray(data.persons) || (classes.some((name) => name in data) && !('id' in data || 'name' in data))) {
    for (const name of classes) addList(name, data[name], [name])
    for (const [field, value] of Object.entries(data)) {
      if (!classes.some((name) => name === field) && !isEmpty(value)) leaveOut(field, [field])
    }
  } else {
    add(classOf(Object.keys(data)), data, [], 0)
  }
  return collected
}

/** A path as text: `persons[3].name`. */
export const spell = (path: Path) =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('') || 'the file'
