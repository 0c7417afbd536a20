import { defineConfig } from 'prisma/config'

// Prisma's CLI looks for a schema engine only to check that one is there; generate and validate never call it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
