#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** In a checkout, the bundle is made again when a source is newer. */
function isStale() {
  if (!existsSync(path('src/cli'))) return false
  if (!existsSync(path('dist/cli.js'))) return true
  const built = statSync(path('dist/cli.js')).mtimeMs
  return ['src', 'prisma'].some((folder) =>
    readdirSync(path(folder), { recursive: true }).some((file) => statSync(path(`${folder}/${file}`)).mtimeMs > built),
  )
}

if (isStale()) await import('../scripts/build.mjs').then(({ buildAll }) => buildAll())
const { main } = await import('../dist/cli.js')
await main(process.argv)
