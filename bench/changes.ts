import type { Postgres } from '../scripts/postgres.ts'
import { openDatabase } from '../src/store/database/open-database.ts'
import { createKey } from '../src/store/write/api-keys.ts'
import { makeRecord, within } from './databases.ts'
import { ask, rapporteur, type Server, start, stop } from './servers.ts'

export interface ChangeResult {
  small: number
  large: number
  changes: { title: string; small: number[]; large: number[] }[]
}

interface ChangePlan {
  small: number
  large: number
  rounds: number
  stage: (doing: string) => void
}

interface Target {
  server: Server
  key: string
  slugs: string[]
  dataset: string
  document: string
  person: string
}

const changes: { title: string; mutation: (target: Target, slug: string, index: number) => string }[] = [
  {
    title: 'another text',
    mutation: (_target, slug, index) =>
      `updateStatement(ref: "${slug}", version: VERSION, set: { text: "The text number ${index}." }, reason: "Measured")`,
  },
  {
    title: 'another speaker',
    mutation: ({ person }, slug) =>
      `reattributeStatement(ref: "${slug}", version: VERSION, speakers: [{ kind: PERSON, person: "${person}" }], reason: "Measured")`,
  },
  {
    title: 'a new statement',
    mutation: ({ dataset, document, person }, _slug, index) =>
      `createStatement(dataset: "${dataset}", statement: { slug: "measured-${index}", text: "A new statement.", language: "en", saidOn: { edtf: "2012-12-04" }, kind: REMARK, reporting: INDIRECT,
         speakers: [{ kind: PERSON, person: "${person}" }], evidence: [{ document: "${document}", wording: PARAPHRASE, spans: [{ start: 0, end: 4 }] }] }, reason: "Measured")`,
  },
]

/** Changes single statements over HTTP, in turn in a record with few and in one with many statements. */
export async function measureChanges(postgres: Postgres, plan: ChangePlan): Promise<ChangeResult> {
  const targets: Target[] = []
  try {
    return await measureOn(postgres, plan, targets)
  } finally {
    await Promise.all(targets.map(({ server }) => stop(server)))
  }
}

async function measureOn(postgres: Postgres, { small, large, rounds, stage }: ChangePlan, targets: Target[]): Promise<ChangeResult> {
  for (const statements of [large, small]) {
    stage(`${statements.toLocaleString('en')} statements`)
    await makeRecord(postgres, `changed_${statements}`, statements)
    targets.push(await openTarget(postgres.url(`changed_${statements}`)))
  }
  const result: ChangeResult = { small, large, changes: [] }
  for (const { title, mutation } of changes) {
    stage(title)
    const milliseconds = targets.map((): number[] => [])
    // The first ones are not measured.
    for (let index = -10; index < rounds; index++) {
      const order = index % 2 ? [0, 1] : [1, 0]
      for (const at of order) {
        const target = targets[at]
        if (!target) continue
        const spent = await change(target, (slug) => mutation(target, slug, index + 10))
        if (index >= 0) milliseconds[at]?.push(spent)
      }
    }
    result.changes.push({ title, large: milliseconds[0] ?? [], small: milliseconds[1] ?? [] })
  }
  return result
}

async function openTarget(url: string): Promise<Target> {
  const database = await openDatabase(url)
  const key = await createKey(database.pool, { name: 'bench', role: 'CURATOR', datasets: [], expiresAt: null }).finally(database.close)
  const one = (sql: string) => within(url, async (db) => String((await db.query(sql)).rows[0]?.slug))
  const slugs = await within(url, async (db) =>
    (await db.query('SELECT slug FROM "Statement" ORDER BY md5(slug) LIMIT 1000')).rows.map(({ slug }) => String(slug)),
  )
  return {
    server: await start(rapporteur(url)),
    key,
    slugs,
    dataset: await one('SELECT slug FROM "Dataset" ORDER BY slug LIMIT 1'),
    document: await one(`SELECT slug FROM "Document" ORDER BY md5(slug) LIMIT 1`),
    person: await one('SELECT slug FROM "Person" ORDER BY md5(slug) LIMIT 1'),
  }
}

/** Makes a change of the next statement. Returns the milliseconds that it took. @throws Error if it has problems */
async function change({ server, key, slugs }: Target, mutation: (slug: string) => string): Promise<number> {
  const slug = slugs.pop() ?? ''
  const send = async (query: string) => {
    const request = { path: '/graphql', body: JSON.stringify({ query }) }
    // The answer has the shape of the query.
    return (await ask(server, request, { authorization: `Bearer ${key}` })) as Record<string, { version: number; problems: unknown[] }>
  }
  const { statement } = await send(`{ statement(ref: "${slug}") { version } }`)
  const query = `mutation { ${mutation(slug).replace('VERSION', String(statement?.version))} { problems { code message } } }`
  const began = performance.now()
  const answer = await send(query)
  const spent = performance.now() - began
  const problems = Object.values(answer).flatMap((each) => each.problems)
  if (problems.length > 0) throw new Error(`${query}: ${JSON.stringify(problems)}`)
  return spent
}
