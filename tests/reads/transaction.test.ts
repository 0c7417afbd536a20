import { beforeAll, describe, expect, test } from 'vitest'
import type { PrismaClient } from '../../src/store/generated/prisma/client.ts'
import { server } from '../kit/database.ts'
import { openRecord } from './databases.ts'

let client: PrismaClient
beforeAll(async () => {
  client = (await openRecord()).reads
})

const written = { slug: 'written', title: 'Written', licence: 'CC0-1.0', digest: '' }
const where = { slug: written.slug }

describe('What a transaction writes', () => {
  test('is read in it, in every way', async () => {
    const undone = client.$transaction(async (tx) => {
      await tx.dataset.create({ data: written })
      expect(await tx.dataset.findUnique({ where })).toMatchObject(written)
      expect(await tx.dataset.findUniqueOrThrow({ where })).toMatchObject(written)
      expect(await tx.dataset.findFirst({ where })).toMatchObject(written)
      expect(await tx.dataset.findFirstOrThrow({ where })).toMatchObject(written)
      expect(await tx.dataset.findMany({ where })).toMatchObject([written])
      expect(await tx.dataset.count({ where })).toBe(1)
      throw new Error('Enough')
    })
    await expect(undone).rejects.toThrow('Enough')
    expect(await client.dataset.count({ where })).toBe(0)
  })

  // The embedded database has one connection, so what reads outside has to wait.
  test.runIf(server)('is not read outside before its end', async () => {
    await client.$transaction(async (tx) => {
      await tx.dataset.create({ data: written })
      expect(await client.dataset.findUnique({ where })).toBeNull()
      expect(await client.dataset.count({ where })).toBe(0)
      expect(await tx.dataset.count({ where })).toBe(1)
    })
    expect(await client.dataset.findUnique({ where })).toMatchObject(written)
    await client.dataset.delete({ where })
  })

  test('is read by reads that are one transaction', async () => {
    const [, found, count] = await client.$transaction([
      client.dataset.create({ data: written }),
      client.dataset.findUnique({ where }),
      client.dataset.count({ where }),
      client.dataset.delete({ where }),
    ])
    expect([found, count]).toMatchObject([written, 1])
  })
})
