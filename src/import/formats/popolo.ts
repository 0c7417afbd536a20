import type { Path } from '../../record/dataset-format.ts'
import { Refused } from '../../record/load-report.ts'
import { decode, Unreadable } from '../../record/source-files.ts'
import type { Format, Part, ReadOptions, Sample, SourceFile } from '../format.ts'
import { keysOf } from '../json-keys.ts'
import { lineAt, offsetIn } from './parse-source.ts'
import { recordsOf, type Written } from './popolo-records.ts'
import { classes, isDistinct } from './popolo-shapes.ts'
import { collect, spell } from './popolo-source.ts'

/** A file of Popolo is parsed whole. The largest of the known parliaments has 20 MB. */
const maxBytes = 100_000_000

/** How many persons a part has. */
const batch = 500

/** Persons, organizations, posts and memberships in Popolo JSON (https://www.popoloproject.com). */
export const popolo: Format = {
  name: 'popolo',
  title: 'Popolo JSON: persons, organizations, posts, memberships and areas',
  version: 2,
  transaction: 'source',
  detect,
  read,
}

/** Recognized by the keys of its lists and of the records in them, which have ids where our own format has slugs. */
function detect({ head }: Sample): boolean {
  const text = head[0] === 0xff && head[1] === 0xfe ? head.toString('utf16le') : head.toString('utf8')
  const found = keysOf(text.replace(/^\ufeff/, ''))
  if (!found) return false
  const { outer, inner } = found
  if (outer.length === 0) return isDistinct(inner)
  const isList = classes.some((name) => outer.includes(name)) && !outer.includes('format')
  return (isList && (inner.includes('id') || inner.includes('person_id')) && !outer.includes('id')) || isDistinct(outer)
}

async function* read(file: SourceFile, options: ReadOptions): AsyncGenerator<Part> {
  const text = decode(await file.bytes(maxBytes), file.shown)
  const data = parse(text, file.shown)
  const where = (path: Path) => `${file.shown}:${lineAt(text, offsetIn(text, path))} ${spell(path)}`
  const collected = collect(data, where)
  const { places, organizations, persons } = recordsOf(collected, file.path, options, where)
  const { complaints, warnings } = collected
  if (complaints.size === 0 && places.length + organizations.length + persons.length === 0)
    complaints.add({ what: 'nothing', message: `${file.shown}: expected at least one person, organization or area, found none` })
  if (complaints.size > 0) throw new Refused(file.shown, complaints)

  const locate = (lists: Record<string, readonly Written<unknown>[]>) => (path: Path) => {
    const [list, index, field, part] = path
    const found = lists[list ?? '']?.[Number(index)]
    const inner = field === 'positions' ? found?.parts?.[Number(part)] : undefined
    return where(inner ?? found?.path ?? [])
  }
  yield {
    records: { places: places.map(recordOf), organizations: organizations.map(recordOf) },
    warnings,
    locate: locate({ places, organizations }),
  }
  for (let start = 0; start < persons.length; start += batch) {
    const some = persons.slice(start, start + batch)
    yield { records: { persons: some.map(recordOf) }, locate: locate({ persons: some }) }
  }
}

const recordOf = <Value>({ value }: Written<Value>) => value

/** @throws {Unreadable} with the line of an error */
function parse(text: string, shown: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const position = /position (\d+)/.exec(message)?.[1]
    const line = position === undefined ? '' : `:${lineAt(text, Number(position))}`
    throw new Unreadable(`${shown}${line} is not JSON: ${message}`)
  }
}
