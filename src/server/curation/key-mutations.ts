import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma'
import { createKey, revokeKey } from '../../store/write/api-keys.ts'
import { type Problem, ProblemsFound, problem } from '../../store/write/problem.ts'
import { type Actor, hasRoleFor } from '../access/actor.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { delegateOf } from '../lib/delegate.ts'
import { Role } from '../lib/enums.ts'
import { ProblemRef } from './change-result.ts'

/** Whether an actor decides about a key: it allows nothing where the actor is no admin. */
const administers = ({ datasets }: { datasets: readonly string[] }, actor: Actor) => hasRoleFor(actor, 'ADMIN', datasets)

builder.prismaObject('ApiKey', {
  select: { datasets: true },
  extensions: { readable: administers },
  fields: (t) => ({
    name: t.exposeString('name'),
    prefix: t.exposeString('prefix'),
    role: t.expose('role', { type: Role }),
    datasets: t.exposeStringList('datasets'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
  }),
})

builder.queryField('keys', (t) =>
  t.prismaField({
    type: ['ApiKey'],
    extensions: { prepared: false },
    description: 'The keys that the actor administers, also those that have ended, ordered by name. Only admins have any.',
    resolve: async (query, _root, _args, { db, actor }) => {
      const keys = await db.apiKey.findMany({ ...query, orderBy: { name: 'asc' } })
      return keys.filter((key) => administers(key, actor))
    },
  }),
)

interface KeyResult {
  /** The name of the key. */
  name?: string
  secret?: string
  problems: readonly Problem[]
}

const KeyChange = builder.objectRef<KeyResult>('KeyChange').implement({
  description: 'The result of a change of a key. If it has problems, nothing has changed.',
  fields: (t) => ({
    key: t.field({
      type: getRefFromModel('ApiKey', builder),
      nullable: true,
      description: 'The key after the change, without its secret. Null if there are problems.',
      resolve: async ({ name }, _args, context, info) => {
        if (name === undefined) return null
        const query = await queryFromInfo({ context, info, awaitSelections: true })
        return delegateOf(context, 'ApiKey').findUnique({ ...query, where: { name } })
      },
    }),
    secret: t.string({
      nullable: true,
      description:
        'What a request sends as `Authorization: Bearer <secret>`. It is only in this answer: the database has its hash. Null if no key was created.',
      resolve: ({ secret }) => secret ?? null,
    }),
    problems: t.field({ type: [ProblemRef], description: 'Why nothing has changed.', resolve: ({ problems }) => [...problems] }),
  }),
})

builder.mutationField('createKey', (t) =>
  t.field({
    type: KeyChange,
    // An idempotency key would store the secret with the answer.
    extensions: { requires: 'ADMIN' },
    description: 'Creates a key for the API. A key for some datasets is created by their admins; one for all datasets by those of all.',
    args: {
      name: t.arg.string({
        required: true,
        description: 'What the key is called, such as the name of the person who has it. History shows it. Each key has another one.',
      }),
      role: t.arg({ type: Role, required: true, description: 'What it allows.' }),
      datasets: t.arg.stringList({
        description: 'The slugs of the datasets that it allows changes of. All datasets if it is not given or empty.',
      }),
      expiresAt: t.arg({ type: 'DateTime', description: 'When it ends. Never if it is not given.' }),
    },
    resolve: (_root, { name, role, datasets, expiresAt }, { actor, database }) =>
      attempt(async () => {
        const key = { name, role, datasets: [...new Set(datasets ?? [])], expiresAt: expiresAt ?? null }
        if (!administers(key, actor)) {
          const message = `${actor.name} creates keys only for the datasets ${actor.datasets?.join(', ')}. Name them in \`datasets\`.`
          throw new ProblemsFound(problem('FORBIDDEN', message, { path: ['datasets'] }))
        }
        if (expiresAt && expiresAt.getTime() <= Date.now()) {
          const message = `expected an instant in the future, found ${expiresAt.toISOString()}`
          throw new ProblemsFound(problem('INVALID', message, { path: ['expiresAt'] }))
        }
        return { name, secret: await createKey(database.pool, key), problems: [] }
      }),
  }),
)

builder.mutationField('revokeKey', (t) =>
  t.field({
    type: KeyChange,
    extensions: { requires: 'ADMIN' },
    description: 'Ends a key, and the subscriptions of those who have it. A key that was revoked before stays so.',
    args: { name: t.arg.string({ required: true, description: 'What the key is called.' }) },
    resolve: (_root, { name }, context) =>
      attempt(async () => {
        await assertAdministers(name, context)
        await revokeKey(context.database.pool, name)
        return { name, problems: [] }
      }),
  }),
)

/** Those who do not administer a key are not told that it exists. @throws ProblemsFound */
async function assertAdministers(name: string, { db, actor }: Context): Promise<void> {
  const key = await db.apiKey.findUnique({ where: { name }, select: { datasets: true } })
  if (!key || !administers(key, actor))
    throw new ProblemsFound(problem('NOT_FOUND', `There is no key "${name}" that you may revoke.`, { path: ['name'] }))
}

async function attempt(change: () => Promise<KeyResult>): Promise<KeyResult> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof ProblemsFound) return { problems: error.problems }
    throw error
  }
}
