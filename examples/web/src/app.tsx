import { createClient, type Result, RapporteurError, type Statement, select, UnknownRefError } from 'rapporteur'
import { type FormEvent, useEffect, useState } from 'react'

const rapporteur = createClient({ url: new URL('/graphql', location.href).href })

const cited = select('Statement', {
  id: true,
  text: true,
  reporting: true,
  saidOn: { edtf: true },
  speaker: { person: { name: true }, description: true, position: { title: true } },
  meeting: { title: true },
  evidence: { attribution: true, document: { title: true, url: true, publisher: { name: true } } },
})
type Cited = Result<Statement, typeof cited>

/** A timeline of a speaker's statements on a topic, each with the documents that report it. */
export function App() {
  const [search, setSearch] = useState({ speaker: 'Lavrov', topic: 'missile defense' })
  const [result, setResult] = useState<Cited[] | Error>()

  useEffect(() => {
    const controller = new AbortController()
    setResult(undefined)
    rapporteur.statements
      .all(search, { limit: 500, select: cited, orderBy: 'SAID_ON_ASC', signal: controller.signal })
      .then(setResult, (error) => controller.signal.aborted || setResult(error))
    return () => controller.abort()
  }, [search])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSearch({ speaker: String(form.get('speaker')), topic: String(form.get('topic')) })
  }

  return (
    <main>
      <form onSubmit={submit}>
        <label>
          Who <input name="speaker" defaultValue={search.speaker} required />
        </label>
        <label>
          on what <input name="topic" defaultValue={search.topic} required />
        </label>
        <button type="submit">Show</button>
      </form>
      {result === undefined ? <p>Loading …</p> : result instanceof Error ? <ErrorMessage error={result} onSearch={setSearch} search={search} /> : <Timeline statements={result} />}
    </main>
  )
}

function Timeline({ statements }: { statements: Cited[] }) {
  if (statements.length === 0) return <p>No statements found.</p>
  return (
    <ol>
      {statements.map(({ id, text, reporting, saidOn, speaker, meeting, evidence }) => (
        <li key={id}>
          <time>{saidOn.edtf}</time>
          {reporting === 'DIRECT' ? <blockquote>{text}</blockquote> : <p>{text}</p>}
          <cite>
            {speaker?.person?.name ?? speaker?.description}
            {speaker?.position && `, ${speaker.position.title}`}
            {meeting && ` · ${meeting.title}`}
          </cite>
          <ul>
            {evidence.map(({ document, attribution }) => (
              <li key={document.title}>
                {document.url ? <a href={document.url}>{document.title}</a> : <span>{document.title}</span>}
                {document.publisher && `, ${document.publisher.name}`}
                {attribution && <q>{attribution}</q>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

interface Search {
  speaker: string
  topic: string
}

function ErrorMessage({ error, search, onSearch }: { error: Error; search: Search; onSearch: (search: Search) => void }) {
  const isUnknown = error instanceof UnknownRefError
  return (
    <section role="alert">
      <p>{error.message}</p>
      {isUnknown &&
        error.suggestions.map(({ slug, name }) => (
          <button type="button" key={slug} onClick={() => onSearch(error.extensions.kind === 'Topic' ? { ...search, topic: slug } : { ...search, speaker: slug })}>
            {name}
          </button>
        ))}
      {error instanceof RapporteurError && error.requestId && <small>Request {error.requestId}</small>}
    </section>
  )
}
