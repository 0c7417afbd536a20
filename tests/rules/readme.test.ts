import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentedEnvironment } from '../../src/server/process/config.ts'
import { createKey } from '../../src/store/write/api-keys.ts'
import { type Bundled, openBundled } from '../kit/bundled.ts'
import { shell } from '../kit/command.ts'
import { lastingDatabase } from '../kit/database.ts'
import { writeFiles } from '../kit/dataset.ts'

const readme = readFileSync('README.md', 'utf8')
const blocks = (language: string, text = readme) =>
  [...text.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(([, block = '']) => block)

describe('README', () => {
  let bundled: Bundled
  beforeAll(async () => {
    bundled = await openBundled()
  })

  test('the query returns the response shown', async () => {
    const [query = ''] = blocks('graphql')
    const [answer = ''] = blocks('json')
    expect(await bundled.client.request(query)).toEqual(JSON.parse(answer))
  })

  test('npm commands are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const named = [readme, readFileSync('CONTRIBUTING.md', 'utf8')].flatMap((text) =>
      [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name),
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !scripts[name ?? ''])).toEqual([])
  })

  test('the table of variables equals the configuration', () => {
    const rows = documentedEnvironment.map(({ name, description, preset }) => `| \`${name}\` | ${description} | \`${preset}\` |`)
    expect(readme).toContain(rows.join('\n'))
  })

  test('the table of commands has all commands', () => {
    const { stdout } = spawnSync(process.execPath, ['bin/rapporteur.mjs', '--help'], { encoding: 'utf8' })
    const commands = [...(stdout.split('Commands:')[1] ?? '').matchAll(/^ {2}(\w+)/gm)]
      .map(([, name]) => name)
      .filter((name) => name !== 'help')
    expect(commands).toEqual(expect.arrayContaining(['serve', 'import', 'verify', 'doctor', 'statements', 'facets', 'cite']))
    for (const name of commands) expect(readme).toContain(`rapporteur ${name}`)
  })

  test('the commands print the output shown', async () => {
    const { url, close } = await bundled.listen()
    const asked = [...readme.matchAll(/^```sh\n(npx rapporteur [^`]*)\n```\n\n```(?:text|bibtex)\n([^`]*)```/gm)]
    expect(asked.length).toBeGreaterThanOrEqual(2)
    for (const [, line = '', answer] of asked) {
      expect(await shell(line, { RAPPORTEUR_URL: url })).toEqual({ status: 0, stderr: '', stdout: answer })
    }
    await close()
  })
})

describe('the commands of "Bring your own material"', () => {
  const [, section = ''] = readme.split('## Bring your own material')
  const statements = section.match(/`npx (rapporteur statements [^`]*)`/)?.[1] ?? ''
  const files = {
    'codings.csv': 'speaker,text,date\nJane Doe,The budget is ready.,2012-12-04\n',
    'debates/2018-07-07.xml':
      '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="de"><text><body><div><u who="#JaneDoe"><seg>Der Haushalt steht.</seg></u></div></body></text></TEI>',
    'briefings/2021-05-04-briefing.md':
      '# 2021-05-04 Briefing\n\nMS. DOE:  The budget comes on Friday.\n\nQ    Thank you.\n\nMS. DOE:  Thank you.\n',
    'members.json': { persons: [{ id: 'doe', name: 'Jane Doe' }], organizations: [], memberships: [] },
    'record.yaml':
      'format: rapporteur/1\ndataset: { slug: mine, title: Mine, licence: CC0-1.0 }\npersons: [{ slug: mine-doe, name: Jane Doe }]\n',
  }

  test('import the material, and the query finds it', async () => {
    const folder = writeFiles(files)
    const { url, drop } = await lastingDatabase()
    const [commands = ''] = blocks('sh', section)
    const lines = commands.trim().split('\n')
    expect(lines).toHaveLength(Object.keys(files).length)
    for (const line of lines) {
      const { status, stderr } = await shell(line.replace('material', folder.replaceAll('\\', '/')), { DATABASE_URL: url })
      expect({ line, status, stderr: status === 0 ? '' : stderr }).toEqual({ line, status: 0, stderr: '' })
    }
    const find = (words: string) => shell(`${words} --format csv --no-bom --columns text`, { DATABASE_URL: url })
    const { stdout } = await find(statements)
    expect(stdout.trim().split(/\r?\n/).toSorted()).toEqual(
      ['text', 'Der Haushalt steht.', 'The budget comes on Friday.', 'The budget is ready.'].toSorted(),
    )
    await drop()
  })
})

describe('TypeScript in README', () => {
  const folder = mkdtempSync(join('tests', 'readme-'))
  const snippets = blocks('ts').map((code, at) => ({ code, file: join(folder, `snippet-${at + 1}.ts`) }))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('compiles with the types of the package', () => {
    for (const { code, file } of snippets) writeFileSync(file, code)
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--module', 'nodenext', '--types', 'node', '--skipLibCheck']
    const { stdout } = spawnSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '--ignoreConfig', ...options, ...snippets.map(({ file }) => file)],
      {
        encoding: 'utf8',
      },
    )
    expect(stdout).toBe('')
  })

  test.each(snippets)('runs: $file', async ({ code, file }) => {
    const bundled = await openBundled()
    const { url, close } = await bundled.listen()
    const program = file.replace('.ts', '.mjs')
    const key = await createKey(bundled.rapporteur.database.pool, { name: 'README', role: 'CURATOR', datasets: [], expiresAt: null })
    const asked = code.replace('http://localhost:4000/graphql', url).replace('rapporteur_...', key)
    writeFileSync(program, `${asked}\nprocess.exit()\n`)
    const { status, stderr } = await bundled.run(program)
    await close()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('links in the docs have a target', () => {
  const files = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...['docs/recipes', 'docs/decisions'].flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`)),
  ]
  const broken = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)]
      .map(([, target = '']) => join(file, '..', target))
      .filter((target) => !readdirSync(join(target, '..')).includes(target.split(/[\\/]/).at(-1) ?? '')),
  )
  expect(broken).toEqual([])
})
