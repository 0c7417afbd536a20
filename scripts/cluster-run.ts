import { setTimeout as pause } from 'node:timers/promises'
import { startCluster } from './cluster.ts'

// npm run cluster: the cluster of deploy/cluster on this machine, until Ctrl-C.

const cluster = await startCluster(console.log)
console.log(`
The load balancer    ${cluster.url}
The servers          ${cluster.servers.join('  ')}
The primary          ${cluster.databaseUrl}
Logs                 ${cluster.folder}/*.log

Create a key with:
  DATABASE_URL=${cluster.databaseUrl} npx rapporteur key create "Your name"

Ctrl-C stops everything and removes its data.`)
for (const member of await cluster.members()) console.log(`  ${member.name}  ${member.role}  ${member.state}`)

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (isStopping) process.exit(1)
    isStopping = true
    cluster.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
while (!isStopping) await pause(60_000)
