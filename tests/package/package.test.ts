import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { npm } from './setup.ts'
import { examples, shown } from './snippets.ts'

const folder = inject('folder')
const tarball = inject('tarball')
const snippets = [...shown, ...examples]
const program = (name: string) => join(folder, 'node_modules', '.bin', name)

const started = new Set<ChildProcess>()
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

/** Starts a program and waits until it says where it is. */
async function serving(command: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  started.add(child)
  let said = ''
  const url = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`${command} ${args.join(' ')} ended with ${code}: ${said}`)))
    child.stdout.on('data', (text) => {
      said += text
      const [url] = /http:\/\/\S+\/graphql/.exec(said) ?? []
      if (url) found(url.replace('[::]', 'localhost').replace('0.0.0.0', 'localhost'))
    })
  })
  child.removeAllListeners('exit')
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      return child.exitCode
    },
  }
}

const ask = async (url: string, query: string) => {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })
  return response.json()
}

// ESM only, which CommonJS imports as Node 20.19 and later let it.
const attw = ['--ignore-rules', 'cjs-resolves-to-esm', '--exclude-entrypoints', 'schema.graphql', 'record.schema.json', '--format', 'ascii']

describe('the tarball', () => {
  test('is as publint wants it', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'publint', tarball, '--strict'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('All good') })
  })

  test('has types that every resolution finds', () => {
    const { status, stdout } = spawnSync('npx', ['--no-install', 'attw', tarball, ...attw], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect({ status, stdout }).toMatchObject({ status: 0 })
  })

  test('brings few packages, all of them for Node 20', () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'empty', private: true }))
    npm(['install', '--engine-strict', '--no-audit', '--no-fund', tarball], empty)
    const { packages } = JSON.parse(readFileSync(join(empty, 'package-lock.json'), 'utf8'))
    expect(Object.keys(packages).length).toBeLessThan(20)
    expect(Object.keys(packages)).not.toContain('node_modules/graphql')
  })

  test('has an example for each thing that is public and does something', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20)
    const all = examples.join('\n')
    const names = [
      'createClient',
      'createRapporteur',
      'graphql',
      'select',
      'toRows',
      'toCSV',
      'query',
      'request',
      'each',
      'all',
      'count',
      'toGraphQL',
    ]
    expect(names.filter((name) => !all.includes(`${name}(`))).toEqual([])
  })

  test.each(['nodenext', 'node16', 'bundler'])('types README under %s', (resolution) => {
    for (const [at, code] of snippets.entries()) writeFileSync(join(folder, `snippet-${at + 1}.ts`), code)
    const options = `--noEmit --strict --target es2022 --lib es2023,dom --types node --moduleResolution ${resolution}`.split(' ')
    const module = resolution === 'bundler' ? 'esnext' : resolution
    const check = (isServer: boolean, ...more: string[]) => {
      const files = snippets.flatMap((code, at) => (code.includes('rapporteur/server') === isServer ? [`snippet-${at + 1}.ts`] : []))
      const tsc = [join(folder, 'node_modules/typescript/bin/tsc'), ...options, '--module', module, ...more, ...files]
      return spawnSync(process.execPath, tsc, { cwd: folder, encoding: 'utf8' }).stdout
    }
    expect(check(false)).toBe('')
    // The types of graphql 16 lean on what lib.d.ts of ES2022 has not.
    expect(check(true)).toBe('')
  })
})

describe('its size in a browser, gzipped', () => {
  const bundled = async (code: string) => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: folder },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    })
    return gzipSync(outputFiles[0]?.contents ?? '').length
  }

  test.each([
    [
      'the client, with method calls and nested queries',
      `import { createClient } from 'rapporteur'; console.log(createClient())`,
      5 * 1024,
    ],
    ['the client with changes', `import { createClient, withCurate } from 'rapporteur'; console.log(withCurate(createClient()))`, 8 * 1024],
    [
      'the client with subscriptions',
      `import { createClient, withWatch } from 'rapporteur'; console.log(withWatch(createClient()))`,
      6.5 * 1024,
    ],
    ['graphql', `import { graphql } from 'rapporteur'; console.log(graphql('{ datasets { slug } }'))`, 150],
    ['tables', `import { toCSV, toRows } from 'rapporteur'; console.log(toCSV(toRows([])))`, 1024],
    ['nothing', `import 'rapporteur'`, 30],
  ])('%s', async (_, code, most) => {
    const size = await bundled(code)
    console.log(`${code}: ${size} bytes`)
    expect(size).toBeLessThanOrEqual(most)
  })
})

const otherNode = (version: number) =>
  join(folder, 'runtimes', 'node_modules', `node${version}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

describe.each([
  ['Node 20', process.execPath, []],
  ['Node 22', otherNode(22), []],
  ['Node 24', otherNode(24), []],
  ['Deno', program('deno'), ['run', '--allow-all', '--node-modules-dir=manual']],
  ['Bun', program('bun'), ['run']],
])("README's snippets on %s", (_, command, args) => {
  let server: Awaited<ReturnType<typeof serving>>
  beforeAll(async () => {
    server = await serving(program('rapporteur'), ['serve'], { DATABASE_URL: 'memory://' })
  })
  afterAll(() => server.stop())

  test.each(snippets.map((code, at) => [at + 1, code] as const))('%i', async (at, code) => {
    const file = join(folder, `run-${at}.${args.length > 0 ? 'ts' : 'mjs'}`)
    const source = `${code.replaceAll('http://localhost:4000/graphql', server.url)}\nprocess.exit(0)\n`
    writeFileSync(file, args.length > 0 ? source : (await transform(source, { loader: 'ts' })).code)
    const { status, stdout, stderr } = spawnSync(command, [...args, file], { cwd: folder, encoding: 'utf8', timeout: 60_000 })
    expect({ status, stderr: stderr.replace(/^.*(ExperimentalWarning|--trace-warnings).*\n/gm, '') }).toEqual({ status: 0, stderr: '' })
    if (code.includes('console.')) expect(stdout).not.toBe('')
  })
})

/** What graphql itself has a hand in: introspection, validation, variables, what is fast and what is not, errors. */
const alike = `
  import { printSchema, version } from 'graphql'
  import { createRapporteur } from 'rapporteur/server'
  const record = await createRapporteur({ database: 'memory://' })
  console.log(version)
  console.log(printSchema(record.schema).length)
  for (const [query, variables] of [
    ['{ __schema { types { name fields { name args { name } } } } }'],
    ['{ nonsense }'],
    ['{ person(ref: "x") { name } }'],
    ['query ($where: StatementFilter) { statements(where: $where) { totalCount } }', { where: { kind: ['SHOUT'] } }],
    ['{ statements { nodes { text '],
    ['{ a: statements { totalCount } persons { nodes { name statements @include(if: true) { totalCount } } } }'],
    ['{ statements(first: 200) { nodes { topics { topic { statements(first: 200) { nodes { text } } } } } } }'],
  ]) {
    const headers = { 'content-type': 'application/json' }
    const answer = await record.fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) }))
    console.log(answer.status, await answer.text())
  }
  await record.close()
`

describe('embedded', () => {
  const query = '{ statements { totalCount } }'
  const empty = { data: { statements: { totalCount: 0 } } }

  test.each(['express', 'fastify', 'hono'])('in %s', async (name) => {
    const { url, stop } = await serving(process.execPath, [`${name}.mjs`])
    expect(await ask(url, query)).toEqual(empty)
    expect(await (await fetch(url.replace('/graphql', '/'))).text()).toBe('Our newsroom')
    expect(await stop()).toBe(0)
  })

  test('in a route handler', () => {
    const code = `import { GET, POST } from './route.mjs'
      const headers = { 'content-type': 'application/json' }
      const answer = await POST(new Request('http://localhost/graphql', { method: 'POST', headers, body: '{"query":"${query}"}' }))
      const page = await GET(new Request('http://localhost/graphql', { headers: { accept: 'text/html' } }))
      console.log(JSON.stringify([await answer.json(), page.status]))
      process.exit(0)`
    const out = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' })
    expect(JSON.parse(out)).toEqual([empty, 200])
  })

  test('twice in one process', () => {
    expect(execFileSync(process.execPath, ['two.mjs'], { cwd: folder, encoding: 'utf8' })).toBe('0 0\n')
  })

  test('within a schema of others', async () => {
    const { url, stop } = await serving(process.execPath, ['stitched.mjs'])
    expect(await ask(url, '{ articles { headline } statements { totalCount } }')).toEqual({
      data: { articles: [{ headline: 'What the minister said' }], statements: { totalCount: 0 } },
    })
    expect(await stop()).toBe(0)
  })

  test('as a subgraph, whose records others refer to and add to', async () => {
    const database = join(folder, 'federated')
    execFileSync(program('rapporteur'), ['import', 'node_modules/rapporteur/data/nato-russia-council', '--database', database], {
      cwd: folder,
    })
    const { url, stop } = await serving(process.execPath, ['subgraph.mjs'], { RECORD: database })
    cpSync('tests/package/gateway.mjs', join(folder, 'gateway.mjs'))
    const said = execFileSync(process.execPath, ['gateway.mjs', url], { cwd: folder, encoding: 'utf8' })
    const statement = {
      text: expect.stringContaining('directly opposing'),
      citation: expect.stringMatching(/^@misc\{lavrov-2012/),
      speaker: { person: { name: 'Sergey Lavrov' } },
    }
    const [quoted, quoting] = said.trim().split('\n')
    expect(JSON.parse(quoted ?? '')).toEqual({ data: { articles: [{ headline: 'Old differences', quotes: [statement] }] } })
    const articles = [{ headline: 'Old differences' }]
    const { nodes } = JSON.parse(quoting ?? '').data.statements
    expect(nodes).toContainEqual({ slug: 'lavrov-2012-12-04-directly-opposing-views', articles })
    expect(nodes).toContainEqual({ slug: 'lavrov-2012-12-04-ready-to-improve-cooperation', articles: [] })
    expect(await stop()).toBe(0)
  })

  test('with graphql 16 and 17 alike', async () => {
    writeFileSync(join(folder, 'alike.mjs'), alike)
    cpSync(join(folder, 'alike.mjs'), join(folder, 'runtimes', 'alike.mjs'))
    const said = (node: string, cwd: string) => execFileSync(node, ['alike.mjs'], { cwd, encoding: 'utf8' }).split('\n')
    const [version16, ...answers16] = said(process.execPath, folder)
    const [version17, ...answers17] = said(otherNode(24), join(folder, 'runtimes'))
    expect([version16, version17]).toEqual([expect.stringMatching(/^16\./), expect.stringMatching(/^17\./)])
    expect(answers17).toEqual(answers16)
    expect(answers16.join('\n')).toMatch(/Cannot query field[\s\S]*UNKNOWN_REF[\s\S]*does not exist in[\s\S]*Syntax Error[\s\S]*TOO_COSTLY/)
  })

  test('does nothing when it is imported, so that a program that only does so ends', () => {
    const code = `await import('rapporteur'); await import('rapporteur/server')`
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(folder)).not.toContain('.rapporteur')
  })
})
