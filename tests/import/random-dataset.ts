import fc, { type GeneratorValue } from 'fast-check'

/** A sound dataset with any of a few records in any of a few states, so that two of them differ in every way that counts. */
export function randomDataset(gen: GeneratorValue) {
  const flip = () => gen(fc.boolean)
  const some = <T>(list: readonly T[]) => gen(fc.subarray, [...list])
  const maybe = <T>(list: readonly T[]) => (list.length > 0 && flip() ? gen(fc.constantFrom, ...list) : undefined)
  const words = () => gen(fc.constantFrom, 'one', 'two', 'three')
  const slugs = (name: string, count: number) => some(Array.from({ length: count }, (_, index) => `${name}-${index}`))
  const before = (list: string[], slug: string) => list.slice(0, list.indexOf(slug))

  const topics = slugs('topic', 5)
  const organizations = slugs('organization', 3)
  const persons = slugs('person', 3)
  const documents = ['document-0', ...slugs('copy', 3)]
  const meetings = slugs('meeting', 2)
  const sessions = new Map(meetings.map((meeting) => [meeting, slugs(`${meeting}-session`, 2)]))
  const items = new Map(meetings.map((meeting) => [meeting, slugs(`${meeting}-item`, 2)]))
  const positions = new Map(persons.map((person) => [person, organizations.length > 0 ? slugs(`${person}-position`, 2) : []]))
  const statements = slugs('statement', 6)

  const spans = () => [{ start: 0, end: gen(fc.integer, { min: 1, max: 9 }) }]
  const evidence = () => some(documents).map((document) => ({ document, spans: spans() }))
  const participations = () =>
    some([...persons, ...organizations]).map((who) => ({
      ...(who.startsWith('person') ? { person: who, position: maybe(positions.get(who) ?? []) } : { organization: who }),
      role: gen(fc.constantFrom, 'MEMBER', 'CHAIR'),
      attendance: 'EXPECTED',
      evidence: evidence(),
    }))
  const names = () => some(['Lavrov', 'Лавров']).map((value) => ({ value, kind: 'ALTERNATE' }))

  return {
    format: 'rapporteur/1',
    dataset: { slug: 'random', title: words(), licence: 'CC0-1.0' },
    topics: topics.map((slug) => ({
      slug,
      label: words(),
      labels: some(['shield', 'defence']).map((value) => ({ value, kind: 'ALTERNATE' })),
      broader: some(before(topics, slug)),
      related: some(topics.filter((each) => each !== slug)),
    })),
    organizations: organizations.map((slug) => ({
      slug,
      name: words(),
      classification: 'OTHER',
      parent: maybe(before(organizations, slug)),
      names: names(),
    })),
    persons: persons.map((slug) => ({
      slug,
      name: words(),
      names: names(),
      positions: (positions.get(slug) ?? []).map((position) => ({
        slug: position,
        organization: gen(fc.constantFrom, ...organizations),
        title: words(),
        role: gen(fc.constantFrom, 'OTHER', 'ANALYST'),
      })),
    })),
    documents: documents.map((slug) => ({
      slug,
      title: words(),
      kind: 'OTHER',
      publisher: maybe(organizations),
      published: gen(fc.constantFrom, '2012', 'XXXX-XX-XX'),
      language: 'en',
      textAccess: 'FULL',
      text: 'What was said',
      syndicatedFrom: maybe(before(documents, slug)),
    })),
    meetings: meetings.map((slug) => ({
      slug,
      title: words(),
      kind: 'OTHER',
      start: '2012-12',
      status: 'HELD',
      parent: maybe(before(meetings, slug)),
      evidence: evidence(),
      participations: participations(),
      sessions: (sessions.get(slug) ?? []).map((session, index) => ({
        slug: session,
        ordinal: index + 1,
        title: words(),
        kind: 'PLENARY',
        chair: maybe(persons),
        participations: participations(),
      })),
      agendaItems: (items.get(slug) ?? []).map((item) => ({
        slug: item,
        ordinal: 1,
        title: words(),
        status: 'EXPECTED',
        session: maybe(sessions.get(slug) ?? []),
        topics: some(topics),
        evidence: evidence(),
      })),
    })),
    statements: statements.map((slug) => {
      const meeting = maybe(meetings)
      const voices = some(persons).map((person) => ({ kind: 'PERSON', person, position: maybe(positions.get(person) ?? []) }))
      return {
        slug,
        text: words(),
        language: 'en',
        reporting: 'INDIRECT',
        kind: 'REMARK',
        saidOn: gen(fc.constantFrom, '2012', '2012-12-04', 'XXXX-XX-XX'),
        meeting,
        session: meeting && maybe(sessions.get(meeting) ?? []),
        agendaItem: meeting && maybe(items.get(meeting) ?? []),
        speakers: [...voices, ...some(organizations).map((organization) => ({ kind: 'ORGANIZATION', organization }))],
        topics: some(topics).map((topic) => ({ topic, stance: gen(fc.constantFrom, 'SUPPORTS', 'OPPOSES') })),
        mentions: some(persons).map((person) => ({ person })),
        relations: some(statements.filter((each) => each !== slug)).map((to) => ({ kind: 'REPEATS', to })),
        translations: some(['ru', 'fr']).map((language) => ({ language, text: words() })),
        evidence: ['document-0', ...some(documents.slice(1))].map((document) => ({ document, wording: 'PARAPHRASE', spans: spans() })),
      }
    }),
  }
}
