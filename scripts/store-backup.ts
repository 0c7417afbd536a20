// Writes a backup of a small record, with what queries answer on it, for the tests of later versions: `npm run backup:store -- 0.1.0`.
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import { examples } from '../src/server/generated/examples.ts'
import { openRapporteur } from '../src/server/open-rapporteur.ts'
import { createLog } from '../src/server/process/log.ts'
import { writeBackup } from '../src/store/backup/write-backup.ts'
import { fillWithChanges } from '../tests/kit/changed-record.ts'

const [release] = process.argv.slice(2)
if (!release || !/^\d+\.\d+\.\d+$/.test(release)) throw new Error('Give the release whose schema it has: npm run backup:store -- 0.1.0')
const folder = join('tests', 'backup', 'stored')
mkdirSync(folder, { recursive: true })
const database = join(folder, 'unfinished')
await fillWithChanges(database)
const record = await openRapporteur({ database, log: createLog('error') })
const queries = [
  ...examples.map(({ query }) => query),
  '{ changes(last: 20) { nodes { id version action slug reason by at before after } } }',
  '{ persons(orderBy: NAME_ASC) { nodes { id slug name sortName version summary identifiers { scheme value } } } }',
  '{ statements(first: 100) { nodes { id slug text version topics { topic { id slug } } speakers { person { slug } } evidence { id document { slug } spans { start end exact } } translations { language text } } } }',
]
const answers = []
for (const query of queries) {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await (await record.fetch(request)).json()
  if (errors) throw new Error(`${query}\n${JSON.stringify(errors)}`)
  answers.push({ query, data })
}
await pipeline(writeBackup(record.database), createWriteStream(join(folder, `${release}.zip`)))
await record.close()
rmSync(database, { recursive: true })
writeFileSync(join(folder, `${release}.json.gz`), gzipSync(JSON.stringify(answers)))
