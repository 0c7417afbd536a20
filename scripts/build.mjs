// Bundles the command, the server and the SDK into dist/, with what they depend on: Node reads a few files instead of a thousand,
// which halves the start.
import { existsSync, readdirSync, rmSync } from 'node:fs'
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

// One SDK for all that import it, so that an error is of the same class wherever it is caught.
const sdkApart = {
  name: 'sdk-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/sdk\/index\.ts$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: './sdk.js', external: true })),
}

const program = {
  ...common,
  splitting: true,
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  plugins: [sdkApart],
  // Some of the dependencies are CommonJS and ask for Node's own modules with require.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
}
// These stay where they are installed: they load files from beside themselves, or are megabytes that are read late or never.
const outside = [
  '@electric-sql/*',
  '@prisma/schema-engine-wasm/*',
  '@prisma/client/runtime/query_compiler*',
  '@graphql-yoga/render-graphiql',
  'pg-native',
]

export async function buildAll() {
  const built = await Promise.all([
    build({ ...common, entryPoints: { sdk: 'src/sdk/index.ts' }, platform: 'neutral', target: 'es2022' }),
    build({
      ...program,
      entryPoints: { cli: 'src/cli/main.ts', embedded: 'src/server/db/embedded.ts' },
      chunkNames: 'cli-[hash]',
      external: outside,
    }),
    // Whoever embeds the server has a graphql of their own, and there must not be two.
    build({ ...program, entryPoints: { server: 'src/server/index.ts' }, chunkNames: 'server-[hash]', external: [...outside, 'graphql'] }),
  ])
  const made = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((file) => basename(file)))
  for (const file of readdirSync(outdir)) if (/\.js(\.map)?$/.test(file) && !made.has(file)) rmSync(join(outdir, file))
  const { prepareTemplate, templateFile } = await import(pathToFileURL(join(outdir, 'embedded.js')).href)
  const template = templateFile()
  for (const file of readdirSync(outdir).filter((name) => name.startsWith('pgdata-'))) {
    if (join(outdir, file) !== template) rmSync(join(outdir, file))
  }
  if (!existsSync(template)) await prepareTemplate(template)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
