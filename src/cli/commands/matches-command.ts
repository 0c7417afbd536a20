import { type IdentityKind, identityKinds, recordKinds } from '../../record/kinds.ts'
import { withRemedy } from '../../server/process/serve.ts'
import { migrate } from '../../store/database/migrate-database.ts'
import { type Database, openDatabase } from '../../store/database/open-database.ts'
import { decideIdentity, type Pair, type Verdict } from '../../store/write/decide-identity.ts'
import { type Proposal, proposeMatches } from '../../store/write/propose-matches.ts'
import { commandActor } from '../command-actor.ts'
import { coloured, say, warn, write } from '../print.ts'
import { table } from '../text-table.ts'

interface Options {
  database: string
  kind: string
  dataset?: string
  with?: string
  first: string
  format: 'table' | 'json'
  accept?: string[]
  reject?: string[]
  forget?: string[]
  decided?: boolean
  reason: string
}

/** Proposes pairs of records that may be the same, or stores what was decided about them. */
export async function matches(options: Options): Promise<void> {
  const kind = identityKinds.find((each) => each.toLowerCase() === options.kind)
  if (!kind) throw new WrongUsage(`--kind is ${options.kind}.`)
  const first = Number(options.first)
  if (!Number.isInteger(first) || first < 1 || first > 1_000) throw new WrongUsage(`--first is ${options.first}. Give 1 to 1000`)
  const decisions = Object.entries(verdicts).flatMap(([flag, verdict]): [Verdict, Pair[]][] => {
    // Object.entries does not keep the type of the keys.
    const slugs = options[flag as keyof typeof verdicts]
    return slugs ? [[verdict, pairsOf(flag, slugs)]] : []
  })
  const database = await openDatabase(options.database)
  try {
    await migrate(database).catch((error: unknown) => {
      throw withRemedy(error, options.database)
    })
    for (const [verdict, pairs] of decisions) await store(database, kind, verdict, pairs, options.reason)
    if (options.decided) await printDecisions(database, kind, options.format)
    else if (decisions.length === 0) await printMatches(await proposeMatches(database, kind, { ...options, first }), options.format)
  } finally {
    await database.close()
  }
}

class WrongUsage extends Error {
  readonly code = 'BAD_REQUEST'
}

const verdicts = { accept: 'ACCEPTED', reject: 'REJECTED', forget: 'FORGET' } as const

function pairsOf(flag: string, slugs: readonly string[]): Pair[] {
  if (slugs.length % 2 !== 0) throw new WrongUsage(`--${flag} takes pairs of slugs, and got ${slugs.length} slugs`)
  return slugs.flatMap((slug, place): Pair[] => (place % 2 === 0 ? [[slug, slugs[place + 1] ?? '']] : []))
}

async function store(database: Database, kind: IdentityKind, verdict: Verdict, pairs: readonly Pair[], reason: string): Promise<void> {
  const { id: actor, name: actorName } = commandActor()
  const author = { origin: 'CURATION', actor, actorName, reason } as const
  const { warnings } = await decideIdentity(database, kind, pairs, verdict, { author })
  for (const { message } of warnings) warn(`${coloured('yellow', 'Warning', process.stderr)} ${message}`)
  const done = verdict === 'FORGET' ? 'forgotten' : verdict.toLowerCase()
  for (const [slug, otherSlug] of pairs) say(`${slug} and ${otherSlug}: ${done}`)
}

async function printMatches(proposal: Proposal, format: Options['format']): Promise<void> {
  if (format === 'json') return write(`${JSON.stringify(proposal, null, 2)}\n`)
  const { matches, limits } = proposal
  const rows = matches.map(({ score, one, other, for: reasons, against }) => [
    score,
    `${one.slug} (${one.dataset})`,
    `${other.slug} (${other.dataset})`,
    [...reasons.map((reason) => `+ ${reason}`), ...against.map((reason) => `- ${reason}`)].join('; '),
  ])
  if (rows.length === 0) say('No pair of records is proposed.')
  else await write(table(['score', 'one', 'other', 'reasons'], rows))
  for (const limit of limits) warn(`${coloured('yellow', 'Not complete', process.stderr)}: ${limit}.`)
}

async function printDecisions({ query }: Database, kind: IdentityKind, format: Options['format']): Promise<void> {
  const rows = await query<{ slug: string; otherSlug: string; verdict: string; decidedAt: Date }>(
    `SELECT slug, "otherSlug", verdict, "decidedAt" FROM "IdentityDecision" WHERE kind = $1::"RecordKind" ORDER BY "decidedAt", slug, "otherSlug"`,
    [recordKinds[kind]],
  )
  if (format === 'json') return write(`${JSON.stringify(rows, null, 2)}\n`)
  if (rows.length === 0) return void say('Nothing was decided.')
  const cells = rows.map(({ slug, otherSlug, verdict, decidedAt }) => [
    slug,
    otherSlug,
    verdict.toLowerCase(),
    decidedAt.toISOString().slice(0, 10),
  ])
  await write(table(['one', 'other', 'decision', 'on'], cells))
}
