import { openRapporteur } from '../../server/open-rapporteur.ts'
import { main } from '../../server/process/serve.ts'
import { loadBundled } from '../bundled-dataset.ts'

/** Serves the record with the configuration of the environment, until a signal stops it. */
export const serve = () =>
  main(process.env, async (config, log) => {
    const rapporteur = await openRapporteur({ ...config, log })
    await loadBundled(rapporteur.database, log).catch(async (error: unknown) => {
      await rapporteur.close()
      throw error
    })
    return rapporteur
  })
