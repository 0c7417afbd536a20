import { arch, availableParallelism, cpus, loadavg, platform } from 'node:os'
import { parseArgs } from 'node:util'
import { startPostgres } from '../scripts/postgres.ts'
import { makePeers, makeRecord, within } from './databases.ts'
import { compare, type Measured, measure, stopAsking } from './measure.ts'
import { hasRig, install, peers, program } from './peers.ts'
import { main, workload } from './questions.ts'
import { byHand, rapporteur, start, stop } from './servers.ts'

const { values: options } = parseArgs({
  options: {
    statements: { type: 'string', default: '500000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
    peers: { type: 'string' },
  },
})
const progress = (doing: string) => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${doing}\n`)
const statements = Number(options.statements)
const postgres = await startPostgres({ shared_buffers: '512MB', maintenance_work_mem: '512MB', max_wal_size: '8GB', max_connections: 300 })
try {
  const wanted =
    !hasRig() || options.peers === 'none'
      ? []
      : options.peers
        ? peers.filter(({ name }) => options.peers?.split(',').includes(name))
        : peers
  const folder = wanted.length ? install(wanted, progress) : ''
  progress('peers data')
  if (folder) await makePeers(postgres, folder, statements)
  progress('record')
  await makeRecord(postgres, 'record', folder ? 'peers' : statements)
  progress('made')
  const servers = [await start(rapporteur(postgres.url('record'))), await start(byHand(postgres.url('record')))]
  for (const peer of wanted) servers.push(await start(await program(peer, folder, postgres.url('peers'))))
  const { speakers, pairs } = await within(postgres.url('record'), workload)
  for (const [question, asked] of [
    [main.speaker, speakers],
    [main.topic, pairs],
    [main.persons, [{ variables: {}, values: [] as unknown[] }]],
  ] as const) {
    if (!question.name.includes(options.only)) continue
    const contenders = await compare(question, [...asked], servers)
    const r = await measure(contenders, {
      rounds: Number(options.rounds),
      seconds: Number(options.seconds),
      connections: 8,
      postgres: postgres.pid,
      progress: () => {},
    })
    console.log(question.title)
    for (const { name, rounds } of r)
      console.log(
        name,
        rounds.map((x) => x.wall.toFixed(2)).join(' '),
        rounds.map((x) => x.cpu?.toFixed(2)).join(' '),
        rounds.map((x) => x.postgres?.toFixed(2)).join(' '),
        rounds[0]?.p50,
      )
  }
  await Promise.all(servers.map(stop))
} finally {
  stopAsking()
  await postgres.stop()
}
process.exit()
