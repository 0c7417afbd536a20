// Two Rapporteur objects in one process, each with its own database.
import { createRapporteur } from 'rapporteur/server'

const council = await createRapporteur({ database: 'memory://' })
const assembly = await createRapporteur({ database: 'memory://' })
console.log(await council.client.statements.count(), await assembly.client.statements.count())
await Promise.all([council.close(), assembly.close()])
