import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { documentedEnvironment } from '../../src/server/process/config.ts'

// The files for operators: that they parse, and say only what the server and its command know.

const files = readdirSync('deploy', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const text = (file: string) => readFileSync(file, 'utf8')
const known = new Set(documentedEnvironment.map(({ name }) => name))

/** Variables that the server reads: those of its configuration, and files with their values in the image. */
const isKnown = (name: string) => known.has(name.replace(/_FILE$/, '')) || name === 'NODE_ENV'

type Yaml = { [name: string]: Yaml } & Yaml[] & string
const documents = (file: string) =>
  parseAllDocuments(text(file)).map((document) => {
    expect(document.errors, file).toEqual([])
    // A file is a tree of maps, lists and scalars, of which a test reads what it knows.
    return document.toJS() as Yaml
  })

test('each file is of a kind that is tested here', () => {
  const kinds = /(\.(md|ya?ml|service|timer|env|cfg|conf|sh|json)|Dockerfile(\.dockerignore)?)$/
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !kinds.test(file))).toEqual([])
})

test('YAML parses, and JSON too', () => {
  for (const file of files.filter((each) => /\.ya?ml$/.test(each))) expect(documents(file).length, file).toBeGreaterThan(0)
  for (const file of files.filter((each) => each.endsWith('.json'))) expect(() => JSON.parse(text(file)), file).not.toThrow()
})

test('Docker, systemd and Kubernetes set variables that the server reads', () => {
  const compose = documents('deploy/docker/compose.yaml')[0]?.services?.rapporteur?.environment ?? {}
  const kubernetes = documents('deploy/kubernetes/rapporteur.yaml').flatMap(
    (document) => document.spec?.template?.spec?.containers?.flatMap(({ env }: Yaml) => env?.map(({ name }: Yaml) => name) ?? []) ?? [],
  )
  const image = [...text('deploy/docker/Dockerfile').matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
    [...line.matchAll(/(\w+)=/g)].map(([, name]) => name),
  )
  const [, loop = ''] = /for name in ([A-Z_ ]+);/.exec(text('deploy/docker/rapporteur.sh')) ?? []
  const systemd = [...text('deploy/systemd/rapporteur.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name)
  for (const [file, names] of Object.entries({ compose: Object.keys(compose), kubernetes, image, systemd, loop: loop.split(' ') })) {
    expect(names.length, file).toBeGreaterThan(1)
    expect(
      names.filter((name) => !isKnown(String(name))),
      file,
    ).toEqual([])
  }
})

test('each command of rapporteur and of npm exists', () => {
  const { stdout } = spawnSync(process.execPath, ['bin/rapporteur.mjs', '--help'], { encoding: 'utf8' })
  const commands = new Set([...(stdout.split('Commands:')[1] ?? '').matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name))
  const { scripts } = JSON.parse(text('package.json'))
  const docs = [...files, 'docs/scale.md']
  const called = docs.flatMap((file) =>
    [...text(file).matchAll(/(?:\/bin\/|npx |exec rapporteur )rapporteur ([\w-]+)/g)].map(([, name]) => name),
  )
  expect(called.length).toBeGreaterThan(2)
  expect(called.filter((name) => !commands.has(name))).toEqual([])
  const run = docs.flatMap((file) => [...text(file).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name))
  expect(run.filter((name) => !scripts[name])).toEqual([])
})

test('paths that files name exist, in the server and in this repository', () => {
  for (const file of files.filter((each) => each.endsWith('.md'))) {
    for (const [, target = ''] of text(file).matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect(existsSync(join(file, '..', target)), target).toBe(true)
  }
  for (const [, path = ''] of text('deploy/docker/Dockerfile').matchAll(/COPY (?:--chmod=\d+ )?(deploy\S+)/g)) expect(files).toContain(path)
  const routes = text('src/server/http/yoga.ts')
  const probes = files.flatMap((file) =>
    [...text(file).matchAll(/(?:path: |GET |\$\{process\.env\.PORT\})(\/(?:ready|health)\w*)/g)].map(([, path]) => path),
  )
  expect(probes.length).toBeGreaterThan(3)
  for (const path of probes) expect(routes).toContain(`'${path}'`)
})

test('the probes and labels of Kubernetes fit each other', () => {
  const [deployment, service, budget] = documents('deploy/kubernetes/rapporteur.yaml')
  const template = deployment?.spec?.template
  const labels = template?.metadata?.labels
  expect(deployment?.spec?.selector?.matchLabels).toEqual(labels)
  expect(service?.spec?.selector).toEqual(labels)
  expect(budget?.spec?.selector?.matchLabels).toEqual(labels)
  expect(Number(budget?.spec?.minAvailable)).toBeLessThan(Number(deployment?.spec?.replicas))
  const [container] = template?.spec?.containers ?? []
  const ports = container?.ports?.map(({ name }: Yaml) => name)
  for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) expect(ports).toContain(container?.[probe]?.httpGet?.port)
  expect(ports).toContain(service?.spec?.ports?.[0]?.targetPort)
})

test('the command in the image takes the value of a variable from a file', () => {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-image-'))
  onTestFinished(() => rmSync(home, { recursive: true }))
  mkdirSync(join(home, 'bin'))
  writeFileSync(
    join(home, 'bin', 'rapporteur.mjs'),
    'console.log(process.env.DATABASE_URL, process.env.MIRROR_KEY, ...process.argv.slice(2))',
  )
  const secret = join(home, 'secret')
  const url = "postgres://rapporteur:a'b$c%20d@database/rapporteur"
  writeFileSync(secret, `${url}\n`)
  chmodSync(secret, 0o400)
  const env = { PATH: process.env.PATH, RAPPORTEUR_HOME: home, DATABASE_URL_FILE: secret, MIRROR_KEY: 'kept' }
  expect(execFileSync('sh', ['deploy/docker/rapporteur.sh', 'serve', 'a b'], { env, encoding: 'utf8' })).toBe(`${url} kept serve a b\n`)
  const missing = spawnSync('sh', ['deploy/docker/rapporteur.sh', 'serve'], {
    env: { ...env, DATABASE_URL_FILE: '/none' },
    encoding: 'utf8',
  })
  expect(missing.status).not.toBe(0)
})

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

test.skipIf(!has('systemd-analyze'))('systemd accepts the units', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-units-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const units = files.filter((file) => /\.(service|timer)$/.test(file))
  expect(units.length).toBeGreaterThan(0)
  // The command is not installed here.
  for (const file of units)
    writeFileSync(join(folder, file.split('/').pop() ?? ''), text(file).replaceAll('/usr/local/bin/rapporteur', '/bin/true'))
  for (const unit of readdirSync(folder)) {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', join(folder, unit)], { encoding: 'utf8' })
    expect(`${status} ${stderr.split('\n').filter((line) => line.includes('rapporteur'))}`).toBe('0 ')
  }
})

test.skipIf(!has('haproxy') && !has('/usr/sbin/haproxy'))('HAProxy accepts its configuration', () => {
  const { status, stderr } = spawnSync('haproxy', ['-c', '-f', 'deploy/cluster/haproxy.cfg'], {
    encoding: 'utf8',
    env: { PATH: `${process.env.PATH}:/usr/sbin` },
  })
  expect(status, stderr).toBe(0)
})
