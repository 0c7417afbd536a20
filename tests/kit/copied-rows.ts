const local = "'{sourceId,importedAt,digest,actor,decidedAt,createdAt,updatedAt}'::text[]"

/** The rows of the tables, without what belongs to one database alone: sources and imports, and the actors, whose ids are not published. */
export async function copiedRows({ query }: { query: (sql: string) => Promise<object[]> }) {
  const tables = (await query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname !~ '^(_prisma|Source|Curation|Conflict|Mirror|ApiKey|IdempotencyKey|Proposal|Dispute|RefRevision)' ORDER BY 1`,
  )) as { name: string }[]
  const rows: Record<string, unknown[]> = {}
  for (const { name } of tables)
    rows[name] = await query(`SELECT to_jsonb(r) - ${local} AS row FROM "${name}" r ORDER BY (to_jsonb(r) - ${local})::text`)
  return rows
}
