import { setTimeout } from 'node:timers/promises'
import { expect, vi } from 'vitest'

const reads = [
  '{ statements(first: 5) { totalCount nodes { text } } }',
  '{ persons(first: 3) { nodes { name statements(first: 2) { nodes { text } } } } }',
  '{ statements(where: { text: "missile" }) { totalCount facets { speakers { count } } } }',
]
const change = `mutation ($version: Int!, $summary: String!, $key: String!) {
  updatePerson(ref: "sergey-lavrov", version: $version, set: { summary: $summary }, reason: "A change under load", idempotencyKey: $key) {
    person { version summary }
    problems { code message }
  }
}`

/** What one request heard: `ok`, the code of its error, or `no answer`. */
type Heard = string

/**
 * Clients of a server: readers, a writer that sends each change with the same idempotency key until it is acknowledged, and one that asks
 * `/ready`. What each of them hears is noted.
 */
export class Load {
  readonly #url: URL
  readonly #key: string
  readonly #clients: Promise<void>[]
  #isOver = false
  #heard: { reads: Map<Heard, number>; changes: Map<Heard, number>; ready: Map<Heard, number> } = empty()
  /** The version that each acknowledged change made, by its summary. */
  readonly acknowledged = new Map<string, number>()
  /** The change under way. */
  pending = ''

  constructor(url: URL, key: string) {
    this.#url = url
    this.#key = key
    this.#clients = [...reads.map((query) => this.#read(query)), this.#write(), this.#ask()]
  }

  /** What was heard since the last call. */
  take() {
    const heard = this.#heard
    this.#heard = empty()
    return { reads: [...heard.reads.keys()], changes: [...heard.changes.keys()], ready: [...heard.ready.keys()], counts: heard }
  }

  /** Waits until reads, a change and `/ready` have succeeded. What went wrong before is part of what `take` returns. */
  async recovers(milliseconds = 25_000): Promise<void> {
    const before = this.#heard
    const now = empty()
    this.#heard = now
    const least = (heard: Map<Heard, number>, what: Heard, count: number) => Math.min(heard.get(what) ?? 0, count)
    await vi.waitFor(
      () => expect([least(now.reads, 'ok', 4), least(now.changes, 'ok', 1), least(now.ready, '200', 4)]).toEqual([4, 1, 4]),
      { timeout: milliseconds, interval: 20 },
    )
    for (const kind of ['reads', 'changes', 'ready'] as const)
      for (const [heard, count] of before[kind]) now[kind].set(heard, (now[kind].get(heard) ?? 0) + count)
  }

  /** Waits until `/ready` says this status, or changes hear this code. */
  async hears(kind: 'reads' | 'changes' | 'ready', what: Heard, milliseconds = 15_000): Promise<void> {
    await vi.waitFor(() => expect([...this.#heard[kind].keys()]).toContain(what), { timeout: milliseconds, interval: 10 })
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await Promise.all(this.#clients)
  }

  async post(body: object, headers: Record<string, string> = {}) {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    return response.json()
  }

  /** Sends a change of a version, once. */
  change(version: number, summary: string) {
    return this.post({ query: change, variables: { version, summary, key: summary } }, { authorization: `Bearer ${this.#key}` })
  }

  async #read(query: string): Promise<void> {
    while (!this.#isOver) {
      note(this.#heard.reads, await this.post({ query }).then(codeOf, noAnswer))
      await setTimeout(10)
    }
  }

  async #write(): Promise<void> {
    for (let n = 1, version = 1; !this.#isOver; n++) {
      this.pending = `Summary ${n}`
      while (!this.#isOver) {
        const answer = await this.change(version, this.pending).catch(noAnswer)
        const heard = typeof answer === 'string' ? answer : codeOf(answer)
        note(this.#heard.changes, heard)
        if (heard === 'ok') {
          version = answer.data.updatePerson.person.version
          this.acknowledged.set(this.pending, version)
          break
        }
        await setTimeout(50)
      }
      await setTimeout(10)
    }
  }

  async #ask(): Promise<void> {
    while (!this.#isOver) {
      const answer = await fetch(new URL('/ready', this.#url), { signal: AbortSignal.timeout(20_000) }).then(
        async (response) => `${response.status}${(await response.json()).ready === (response.status === 200) ? '' : ' of another state'}`,
        noAnswer,
      )
      note(this.#heard.ready, answer)
      await setTimeout(20)
    }
  }
}

const empty = () => ({ reads: new Map<Heard, number>(), changes: new Map<Heard, number>(), ready: new Map<Heard, number>() })
const note = (heard: Map<Heard, number>, what: Heard) => void heard.set(what, (heard.get(what) ?? 0) + 1)
const noAnswer = (error: Error): Heard => `no answer: ${error.message}`

function codeOf({
  errors,
  data,
}: {
  errors?: { extensions: { code: string } }[]
  data?: { updatePerson?: { problems: { code: string }[] } }
}) {
  return errors?.[0]?.extensions.code ?? data?.updatePerson?.problems[0]?.code ?? 'ok'
}
