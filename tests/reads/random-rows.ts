import fc, { type GeneratorValue } from 'fast-check'
import type { Datamodel } from '../../src/store/reads/datamodel-types.ts'
import { type Client, delegateOf, type Row } from './client.ts'
import { type Column, type Key, type Model, type Models, modelsOf } from './model.ts'
import { valuesFor } from './values.ts'

/** What is in a database. */
export interface Known {
  datamodel: Datamodel
  models: Models
  rows: ReadonlyMap<string, Row[]>
}

/** The condition that names a row by a key. */
export const named = ({ name, columns }: Key, row: Row): Row => {
  const values = Object.fromEntries(columns.map((column) => [column, row[column]]))
  return columns.length > 1 ? { [name]: values } : values
}

/** Fills an empty database: of every model some rows, with nulls, ties, parents of many and of none, and themselves as parents. */
export async function writeRandomRows(gen: GeneratorValue, client: Client, datamodel: Datamodel, count: number): Promise<Known> {
  const pick = <T>(list: readonly T[]) => list[gen(fc.nat, list.length - 1)]
  const chance = (percent: number) => gen(fc.nat, 99) < percent
  const models = modelsOf(datamodel)
  const rows = new Map<string, Row[]>()
  let serial = 0

  const scalar = (column: Column, identifies: boolean): unknown => {
    const values = valuesFor(column, datamodel)
    if (column.list) return Array.from({ length: gen(fc.nat, 3) }, () => pick(values))
    if (!column.required && chance(30)) return null
    if (!identifies) return pick(values)
    serial++
    if (column.native === 'Uuid')
      return `019ab0f4-${serial.toString(16).padStart(4, '0')}-7000-8000-${String(gen(fc.nat, 0xffff)).padStart(12, '0')}`
    return column.type === 'String' ? `${pick(values)} ${serial}` : column.type === 'Int' ? serial : pick(values)
  }

  const randomRow = (model: Model, before: readonly Row[]): Row | undefined => {
    const row: Row = {}
    for (const link of model.links) {
      if (!link.holds) continue
      const parents = (link.model === model.name ? before : rows.get(link.model)) ?? []
      // The square makes some parents of many, and leaves others without children.
      const parent = parents[Math.floor((gen(fc.nat, 999) / 1000) ** 2 * parents.length)]
      // The first row of a model that has to refer to its own model refers to itself.
      if (link.required && !parent && link.model === model.name) {
        for (const [here] of link.on) row[here] = undefined
        continue
      }
      if (link.required && !parent) return undefined
      const absent = !link.required && chance(25)
      for (const [here, there] of link.on) row[here] = absent ? null : (parent?.[there] ?? null)
    }
    for (const column of model.columns) {
      if (column.name in row) continue
      row[column.name] = scalar(
        column,
        model.keys.some(({ columns }) => columns.length === 1 && columns[0] === column.name) || model.key.columns.includes(column.name),
      )
    }
    for (const { holds, model: target, on } of model.links)
      if (holds && target === model.name) for (const [here, there] of on) if (row[here] === undefined) row[here] = row[there]
    // Prisma takes no null for JSON in a row to be written; a field left out is null.
    return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  }

  for (const model of parentsFirst(models)) {
    const drafts: Row[] = []
    for (let n = 0; n < count; n++) {
      const row = randomRow(model, drafts)
      if (row) drafts.push(row)
    }
    const delegate = delegateOf(client, model.name)
    await delegate.createMany({ data: drafts, skipDuplicates: true })
    rows.set(model.name, await delegate.findMany({}))
  }

  for (const model of models.values()) {
    for (const link of model.links.filter(({ through }) => through)) {
      const others = rows.get(link.model) ?? []
      const key = models.get(link.model)?.key ?? model.key
      for (const row of rows.get(model.name) ?? []) {
        if (chance(60)) continue
        const connect = Array.from({ length: gen(fc.nat, 2) + 1 }, () => named(key, pick(others) ?? {}))
        await delegateOf(client, model.name).update({ where: named(model.key, row), data: { [link.name]: { connect } } })
      }
    }
    // An update touches what is updated at.
    rows.set(model.name, await delegateOf(client, model.name).findMany({}))
  }
  return { datamodel, models, rows }
}

function parentsFirst(models: Models): Model[] {
  const placed: Model[] = []
  for (let left = [...models.values()]; left.length > 0; left = left.filter((model) => !placed.includes(model))) {
    const ready = left.filter(({ name, links }) =>
      links.every(({ model, holds }) => !holds || model === name || placed.some((each) => each.name === model)),
    )
    if (ready.length === 0) throw new Error('Models need one another')
    placed.push(...ready)
  }
  return placed
}
