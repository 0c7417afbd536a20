// Bundles the command, the server and the SDK with their dependencies into dist/. Node then reads a few files instead of a thousand,
// which halves the start time.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const outdir = join(root, 'dist')

const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  format: 'esm',
  metafile: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
}

// All entry points share one SDK, so that error classes are the same everywhere, and one GraphiQL, which is several megabytes.
const apart = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/sdk\/index\.ts$/ }, () => ({ path: './sdk.js', external: true }))
    onResolve({ filter: /^@graphql-yoga\/render-graphiql$/ }, () => ({ path: './graphiql.js', external: true }))
  },
}

const program = {
  ...common,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  plugins: [apart],
  // Some dependencies are CommonJS and load Node modules with require.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
}
// Not bundled: they load files from their own folders, or are several megabytes that are rarely needed.
const outside = ['@electric-sql/*', '@prisma/schema-engine-wasm/*', '@prisma/client/runtime/query_compiler*', 'pg-native']

export async function buildAll() {
  const built = await Promise.all([
    build({ ...common, entryPoints: { sdk: 'src/sdk/index.ts' }, platform: 'neutral', target: 'es2022' }),
    build({
      ...common,
      entryPoints: { graphiql: '@graphql-yoga/render-graphiql' },
      platform: 'neutral',
      target: 'es2022',
      sourcemap: false,
    }),
    build({
      ...program,
      entryPoints: {
        cli: 'src/cli/main.ts',
        'embedded-worker': 'src/store/database/embedded-worker.ts',
        'parquet-worker': 'src/import/formats/parquet-worker.ts',
        'database-template': 'src/store/database/database-template.ts',
      },
      chunkNames: 'cli-[hash]',
      external: outside,
    }),
    // A program that embeds the server has its own graphql, and there must not be two.
    build({ ...program, entryPoints: { server: 'src/server/index.ts' }, chunkNames: 'server-[hash]', external: [...outside, 'graphql'] }),
  ])
  const made = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((file) => basename(file)))
  for (const file of readdirSync(outdir)) if (/\.js(\.map)?$/.test(file) && !made.has(file)) rmSync(join(outdir, file))
  writeFileSync(join(outdir, 'third-party-licenses.txt'), licenses(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))))
  const { prepareTemplate, templateFile } = await import(pathToFileURL(join(outdir, 'database-template.js')).href)
  const template = templateFile()
  for (const file of readdirSync(outdir).filter((name) => name.startsWith('pgdata-'))) {
    if (join(outdir, file) !== template) rmSync(join(outdir, file))
  }
  if (!existsSync(template)) await prepareTemplate(template)
}

/** The licenses of bundled packages, which require their inclusion. */
function licenses(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  const told = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each))
    return `${name} ${version}, ${license}\n\n${file ? readFileSync(join(root, folder, file), 'utf8').trim() : 'It brings no text of its license.'}\n`
  })
  return told.join(`\n${'-'.repeat(80)}\n\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(outdir, 'types'), { recursive: true, force: true })
  await buildAll()
}
