import type { PoolClient } from 'pg'
import { identityKinds, type Kind } from '../../record/kinds.ts'
import { parseNames } from '../text/person-names.ts'
import { personNamesOf, refKeysOf } from './ref-keys.ts'

type Db = Pick<PoolClient, 'query'>

/** The columns of each table from which its keys are made. Lists of names are separate tables. */
const named: Record<Kind | 'Dataset', string> = {
  Dataset: 'title',
  Topic: `label, ${listOf('TopicLabel', 'topicId')} AS labels`,
  Organization: `name, acronym, ${listOf('Name', 'organizationId')} AS names`,
  Place: `name, ${listOf('Name', 'placeId')} AS names`,
  Person: `name, "sortName", "sortNameDerived", nationality, ${listOf('Name', 'personId')} AS names`,
  Position: 'title',
  Document: 'title',
  Meeting: 'title',
  Session: 'title',
  AgendaItem: 'title',
  Statement: 'NULL AS title',
}

function listOf(table: string, owner: string): string {
  return `coalesce((SELECT json_agg(json_build_object('value', n.value, 'language', n.language) ORDER BY n.ordinal)
    FROM "${table}" n WHERE n."${owner}" = r.id), '[]')`
}

/** The kinds of record that have identities: they may be the same as records of other datasets. */
const kindsWithIdentity = new Set<string>(identityKinds)

type Stored = Record<string, unknown> & { id: string; slug: string; datasetId: string; identifiers: string[]; identityIds: string[] }

/** Recomputes the keys of all records from their tables, and the sort names of persons that the dataset does not give. */
export async function fillRefKeys(db: Db): Promise<void> {
  await db.query('TRUNCATE "RefKey"')
  // Object.entries does not keep the type of the keys.
  for (const [kind, columns] of Object.entries(named) as [Kind | 'Dataset', string][]) {
    const own =
      kind === 'Dataset' ? `r.id AS "datasetId", '{}'::text[] AS identifiers` : `"datasetId", coalesce(identifiers, '{}') AS identifiers`
    const identity = kindsWithIdentity.has(kind)
      ? `ARRAY(SELECT o.id FROM "${kind}" o WHERE o."identityId" = r."identityId" ORDER BY o.id <> o."identityId", o.id)`
      : 'ARRAY[r.id]'
    for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
      const { rows } = await db.query<Stored>(
        `SELECT r.id, r.slug, ${own}, ${identity} AS "identityIds", ${columns} FROM "${kind}" r WHERE r.id > $1 ORDER BY r.id LIMIT 1000`,
        [last],
      )
      const end = rows.at(-1)
      if (!end) break
      last = end.id
      const records = rows.map((row) => ({ row, fields: fieldsOf(row) }))
      const keys = records.flatMap(({ row, fields }) => refKeysOf({ ...row, kind }, fields))
      await db.query(insert, [JSON.stringify(keys)])
      if (kind === 'Person') await writeSortNames(db, records)
    }
  }
  await db.query('ANALYZE "RefKey"')
}

/** The fields as in the record format. If a dataset gave no sort name, versions before 0.2 stored the name as sort name. */
function fieldsOf({ identifiers, ...row }: Stored): Record<string, unknown> {
  const isDerived = row.sortNameDerived === true || row.sortName === row.name
  return {
    ...row,
    ...(isDerived && { sortName: undefined }),
    identifiers: identifiers.map((text) => ({ scheme: text.slice(0, text.indexOf(':')), value: text.slice(text.indexOf(':') + 1) })),
  }
}

const insert = `
  INSERT INTO "RefKey" (kind, key, "recordId", names, "sortNames", derived, label, slug, "datasetId", "identityIds")
  SELECT kind, key, "recordId", names, "sortNames", derived, label, slug, "datasetId", "identityIds" FROM json_populate_recordset(NULL::"RefKey", $1)`

async function writeSortNames(db: Db, records: readonly { row: Stored; fields: Record<string, unknown> }[]): Promise<void> {
  const derived = records.filter(({ fields }) => !fields.sortName)
  await db.query(
    `UPDATE "Person" p SET "sortName" = d."sortName", "sortNameDerived" = TRUE
     FROM json_to_recordset($1) d(id uuid, "sortName" text) WHERE p.id = d.id`,
    [JSON.stringify(derived.map(({ row, fields }) => ({ id: row.id, sortName: parseNames(personNamesOf(fields)).sortName })))],
  )
}
