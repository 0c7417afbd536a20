// A route handler for Next.js and similar frameworks, such as app/graphql/route.js: functions from a Request to a Response.
import { createRapporteur } from 'rapporteur/server'

// One object for the process, even if the module is reloaded in development.
globalThis.rapporteur ??= createRapporteur({ database: 'memory://' })
const handle = async (request) => (await globalThis.rapporteur).fetch(request)

export { handle as GET, handle as POST }
