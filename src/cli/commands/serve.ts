import { main } from '../../server/main.ts'
import { openRapporteur } from '../../server/open.ts'
import { loadBundled } from '../bundled.ts'

/** Serves the record as the environment says, until it is told to stop. */
export const serve = () =>
  main(process.env, async (config, log) => {
    const rapporteur = await openRapporteur({ ...config, log })
    await loadBundled(rapporteur.database, log).catch(async (error: unknown) => {
      await rapporteur.close()
      throw error
    })
    return rapporteur
  })
