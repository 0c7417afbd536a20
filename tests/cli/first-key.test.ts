import { expect, onTestFinished, test } from 'vitest'
import { rapporteur } from '../kit/command.ts'
import { freshFolder, lastingDatabase, server } from '../kit/database.ts'
import { onTerminal } from '../kit/terminal.ts'
import { startProcess } from '../server/process.ts'

// `rapporteur serve` gives the first curator a key: once, on a terminal, on the embedded database at this machine.

const isShown = (output: string) => /rapporteur_[\w-]{43}/.test(output)
const onceOnTerminal = async (env: NodeJS.ProcessEnv) =>
  (await onTerminal(['serve'], { PORT: '0', HOST: '127.0.0.1', ...env }, [{ after: 'stops the server.\r\n', type: '\x03' }])).output

test('the key is shown on a terminal once, where only this machine reaches the server', async () => {
  const { folder, remove } = freshFolder()
  onTestFinished(remove)
  const env = { DATABASE_URL: `${folder}/record` }
  const silent = startProcess({ ...env, HOST: '127.0.0.1' })
  await silent.greeted()
  silent.kill('SIGTERM')
  await silent.exited
  expect(isShown(silent.output())).toBe(false)
  expect(isShown(await onceOnTerminal({ ...env, HOST: '0.0.0.0' }))).toBe(false)
  // It is the first one, so that none was made before.
  expect(await onceOnTerminal(env)).toMatch(
    /Ctrl-C stops the server\.\n\n.*shown only once:\n\n {2}rapporteur_[\w-]{43}\n\n.*Authorization: Bearer/,
  )
  // It was shown before, also if it was revoked since.
  expect((await rapporteur(['key', 'revoke', 'First curator'], env)).status).toBe(0)
  expect(isShown(await onceOnTerminal(env))).toBe(false)
  const { stdout } = await rapporteur(['key', 'list', '--json'], env)
  expect(JSON.parse(stdout)).toMatchObject([{ name: 'First curator', role: 'CURATOR', datasets: [] }])
})

test.skipIf(!server)('a database server gets none', async () => {
  const { url, drop } = await lastingDatabase()
  onTestFinished(drop)
  expect(isShown(await onceOnTerminal({ DATABASE_URL: url }))).toBe(false)
})
