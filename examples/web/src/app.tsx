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

/** A speaker's statements on a topic as a timeline, each with the documents that show it. */
export function App() {
  const [asked, ask] = useState({ speaker: 'Lavrov', topic: 'missile defense' })
  const [found, setFound] = useState<Cited[] | Error>()

  useEffect(() => {
    const controller = new AbortController()
    setFound(undefined)
    rapporteur.statements
      .all(asked, { limit: 500, select: cited, orderBy: 'SAID_ON_ASC', signal: controller.signal })
      .then(setFound, (error) => controller.signal.aborted || setFound(error))
    return () => controller.abort()
  }, [asked])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    ask({ speaker: String(form.get('speaker')), topic: String(form.get('topic')) })
  }

  return (
    <main>
      <form onSubmit={submit}>
        <label>
          Who <input name="speaker" defaultValue={asked.speaker} required />
        </label>
        <label>
          on what <input name="topic" defaultValue={asked.topic} required />
        </label>
        <button type="submit">Show</button>
      </form>
      {found === undefined ? <p>Asking …</p> : found instanceof Error ? <Trouble error={found} ask={ask} asked={asked} /> : <Timeline statements={found} />}
    </main>
  )
}

function Timeline({ statements }: { statements: Cited[] }) {
  if (statements.length === 0) return <p>Nothing is on record.</p>
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

interface Asked {
  speaker: string
  topic: string
}

function Trouble({ error, asked, ask }: { error: Error; asked: Asked; ask: (asked: Asked) => void }) {
  const isUnknown = error instanceof UnknownRefError
  return (
    <section role="alert">
      <p>{error.message}</p>
      {isUnknown &&
        error.suggestions.map(({ slug, name }) => (
          <button type="button" key={slug} onClick={() => ask(error.extensions.kind === 'Topic' ? { ...asked, topic: slug } : { ...asked, speaker: slug })}>
            {name}
          </button>
        ))}
      {error instanceof RapporteurError && error.requestId && <small>Request {error.requestId}</small>}
    </section>
  )
}
