import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openRosters, type Rosters } from '../kit/rosters.ts'

let rosters: Rosters
beforeAll(async () => {
  rosters = await openRosters()
})

/** A person as the oracle knows one: the parts of a name, which the record has only as a whole. */
interface Person {
  given: string
  middle?: string | undefined
  particle?: string | undefined
  family: string
  generation?: string | undefined
}

/** A record of a person: whether the family name is given, and in what form the rest is. */
interface Entry {
  person: Person
  dataset: string
  slug: string
  isSorted: boolean
  title?: string | undefined
  /** Slugs of records of other datasets that this one states to be the same. */
  sameAs: string[]
}

/** A name as somebody writes it. */
interface Spelling {
  given?: string | undefined
  middle?: string | undefined
  particle?: string | undefined
  family: string
  generation?: string | undefined
  text: string
}

/** Family names, each with the ways in which it is written. */
const families: Record<string, string[]> = {
  Smith: ['Smith'],
  Berg: ['Berg'],
  "O'Hara": ["O'Hara", 'O’Hara', 'OʻHara', 'O`Hara', 'O´Hara', 'OHara', "o'hara"],
  McDonald: ['McDonald', 'Mc Donald', 'MCDONALD'],
  Doğan: ['Doğan', 'Dogan', 'DOĞAN'],
  Müller: ['Müller', 'Muller', 'Mueller'],
  Groß: ['Groß', 'Gross', 'GROSS'],
  'Lund-Hansen': ['Lund-Hansen', 'Lund Hansen'],
}
const givens = ['Anna', 'Bob', 'Ayşe', 'Émile']
const middles = ['Maria', 'Paul']
const particles = ['von der', 'de']
const titles = ['', '', 'Mr ', 'Dr. ', 'Prime Minister ', 'H.E. ', 'Sayın ', 'Madame ', 'Secretary-General ']

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const rarely = <T>(values: readonly T[]) => fc.option(oneOf(values), { nil: undefined, freq: 2 })

const people: fc.Arbitrary<Person> = fc.record({
  given: oneOf(givens),
  middle: rarely(middles),
  particle: rarely(particles),
  family: oneOf(Object.keys(families)),
  generation: fc.option(fc.constant('Jr.'), { nil: undefined, freq: 5 }),
})

const fullName = ({ given, middle, particle, family, generation }: Person, title = '') =>
  [title.trim(), given, middle, particle, family, generation].filter(Boolean).join(' ')

const kebab = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace('ß', 'ss')
    .replace(/[ -]+/g, '-')
    .toLowerCase()

/** Rosters over three datasets, with slugs that say nothing, say the name, or say the name of another. */
const rostersOf = fc
  .array(
    fc.record({
      person: people,
      dataset: oneOf(['a', 'b', 'c']),
      slugOf: fc.nat(9),
      isSorted: fc.boolean(),
      title: rarely(['Dr.', 'Sir']),
      same: fc.option(fc.nat(7), { nil: undefined }),
    }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((drafts): Entry[] => {
    const slugs = new Set<string>()
    const entries = drafts.map(({ slugOf, ...entry }, index) => {
      const named = drafts[slugOf]?.person
      const wanted = named ? kebab(slugOf % 2 === 0 ? fullName(named) : named.family) : `p${index}`
      const slug = slugs.has(wanted) ? `${wanted}-${index}` : wanted
      slugs.add(slug)
      return { ...entry, slug }
    })
    return entries.map(({ same, ...entry }) => {
      const other = same === undefined ? undefined : entries[same]
      return { ...entry, sameAs: other && other.dataset !== entry.dataset ? [other.slug] : [] }
    })
  })

/** The name of the group of a record: the smallest slug among all records that are joined with it, at any distance. */
function groupOf(slug: string, roster: readonly Entry[]): string {
  const group = new Set([slug])
  // A set also visits what is added during the loop.
  for (const member of group)
    for (const { slug, sameAs } of roster) {
      if (slug === member) for (const other of sameAs) group.add(other)
      if (sameAs.includes(member)) group.add(slug)
    }
  return [...group].sort()[0] ?? slug
}

const load = async (entries: readonly Entry[]) => {
  await rosters.clear()
  for (const dataset of ['a', 'b', 'c']) {
    const persons = entries
      .filter((entry) => entry.dataset === dataset)
      .map(({ person, slug, isSorted, title, sameAs }) => ({
        slug,
        sameAs,
        name: fullName(person, title),
        ...(isSorted && { sortName: sortNameOf(person) }),
      }))
    await rosters.put(dataset, { persons })
  }
}

const sortNameOf = ({ given, middle, particle, family, generation }: Person) =>
  [[particle, family].filter(Boolean).join(' '), [given, middle].filter(Boolean).join(' '), generation].filter(Boolean).join(', ')

/** A spelling of somebody who may be on record, with what it says and what it leaves open. */
const spellings = (roster: readonly Entry[]): fc.Arbitrary<Spelling> =>
  fc
    .record({
      person: fc.oneof({ weight: 5, arbitrary: oneOf(roster.map(({ person }) => person)) }, people),
      form: oneOf(['family', 'full', 'initials', 'inverted', 'inverted initials'] as const),
      withMiddle: fc.boolean(),
      withParticle: fc.boolean(),
      withGeneration: fc.boolean(),
      title: oneOf(titles),
      variant: fc.nat(9),
      casing: oneOf(['as it is', 'as it is', 'lower', 'upper'] as const),
    })
    .map(({ person, form, withMiddle, withParticle, withGeneration, title, variant, casing }) => {
      const written = families[person.family] ?? []
      const particle = withParticle ? person.particle : undefined
      const generation = withGeneration ? person.generation : undefined
      const isInitial = form.includes('initials')
      const given = form === 'family' ? undefined : isInitial ? person.given.charAt(0) : person.given
      const middle = form === 'family' || !withMiddle || !person.middle ? undefined : isInitial ? person.middle.charAt(0) : person.middle
      const family = [particle, written[variant % written.length]].filter(Boolean).join(' ')
      const dotted = [given, middle].filter(Boolean).map((name) => (isInitial ? `${name}.` : name))
      const first = dotted.join(isInitial && variant % 2 === 0 ? '' : ' ')
      const text = form.startsWith('inverted')
        ? [family, `${title}${first}`, generation].filter(Boolean).join(', ')
        : [`${title}${first}`.trim(), family, generation].filter(Boolean).join(' ')
      const cased = casing === 'lower' ? text.toLowerCase() : casing === 'upper' ? text.toUpperCase() : text
      return { given, middle, particle, family: person.family, generation, text: cased }
    })

/** Whom a spelling means, by the parts of names and nothing else. */
function meant({ given, middle, particle, family, generation, text }: Spelling, roster: readonly Entry[]): string[] {
  const exact = roster.filter(({ slug }) => slug === text)
  if (exact.length > 0) return exact.map(({ slug }) => slug)
  const bearers = roster.filter(
    ({ person }) =>
      person.family === family &&
      (particle === undefined || person.particle === particle) &&
      (given === undefined || person.given === given || (given.length === 1 && person.given.startsWith(given))) &&
      (middle === undefined || person.middle === middle || (middle.length === 1 && (person.middle?.startsWith(middle) ?? true))),
  )
  const named = bearers.filter(({ person }) => person.generation === generation)
  // Who writes a generation that nobody has means the person without one.
  const chosen = generation === undefined ? bearers : named.length > 0 ? named : bearers.filter(({ person }) => !person.generation)
  if (chosen.length > 0) return chosen.map(({ slug }) => slug).sort()
  return roster.flatMap(({ slug }) => (slug === kebab(text) ? slug : []))
}

const summary = ({ person, slug, isSorted, title, sameAs }: Entry) =>
  `${slug}: ${fullName(person, title)}${isSorted ? ` (${sortNameOf(person)})` : ''} = ${sameAs.join()}`

describe('a spelling means all who bear the name, or is an error that names them all', () => {
  test('of persons in three datasets', async () => {
    const cases = rostersOf.chain((roster) => fc.tuple(fc.constant(roster), fc.array(spellings(roster), { minLength: 12, maxLength: 12 })))
    await fc.assert(
      fc.asyncProperty(cases, async ([roster, asked]) => {
        await load(roster)
        const seen = await rosters.meanings(
          'person',
          asked.map(({ text }) => text),
        )
        const wrong = asked.flatMap((spelling, index) => {
          // Records that are joined are one candidate.
          const groups = (slugs: readonly string[]) => slugs.map((slug) => groupOf(slug, roster)).sort()
          const [means, should] = [groups(seen[index] ?? []), [...new Set(groups(meant(spelling, roster)))]]
          return means.join() === should.join() ? [] : [{ text: spelling.text, means, should }]
        })
        expect({ wrong, roster: wrong.length > 0 ? roster.map(summary) : [] }).toEqual({ wrong: [], roster: [] })
      }),
      { numRuns: Number(process.env.NAME_TRIALS ?? 25), endOnFailure: true },
    )
  }, 1_200_000)
})
