import { openDatabase } from '../../src/store/database/open-database.ts'

/** All that a database has: the rows of each table with every stored column, and the definitions of what is made of them. */
export async function allRows(url: string): Promise<{ rows: Record<string, string[]>; schema: unknown[] }> {
  const { query, close } = await openDatabase(url)
  try {
    await query("SELECT set_config('timezone', 'UTC', false)")
    // Versions of PostgreSQL compute lexemes differently.
    const tables = await query<{ name: string; computed: string[] }>(
      `SELECT relname AS name, ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = pg_class.oid AND attgenerated <> '') AS computed
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relpersistence = 'p' AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    const rows: Record<string, string[]> = {}
    for (const { name, computed } of tables)
      rows[name] = (
        await query<{ row: string }>(`SELECT (to_jsonb(r) - $1::text[])::text AS row FROM "${name}" r ORDER BY 1`, [computed])
      ).map(({ row }) => row)
    const schema = await query(`
      SELECT 'index' AS type, indexname::text AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
      UNION ALL SELECT 'constraint', format('%s %s', conrelid::regclass, conname), format('%s %s', pg_get_constraintdef(oid), convalidated) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      UNION ALL SELECT 'trigger', tgname, format('%s %s', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT 'function', proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c')
      UNION ALL SELECT 'type', typname, string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_type JOIN pg_enum ON enumtypid = pg_type.oid GROUP BY typname
      UNION ALL SELECT 'migration', migration_name, checksum FROM _prisma_migrations ORDER BY 1, 2`)
    return { rows, schema }
  } finally {
    await close()
  }
}
