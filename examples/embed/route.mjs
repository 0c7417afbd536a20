// A route handler, as Next and others have it in app/graphql/route.js: functions from a Request to a Response.
import { createRapporteur } from 'rapporteur/server'

// One for the process, however often the module is loaded anew in development.
globalThis.rapporteur ??= createRapporteur({ database: 'memory://' })
const handle = async (request) => (await globalThis.rapporteur).fetch(request)

export { handle as GET, handle as POST }
