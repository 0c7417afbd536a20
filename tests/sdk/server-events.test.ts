import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEvents, type ServerEvent } from '../../src/sdk/server-events.ts'

// Server-sent events are read as the HTML standard says, wherever the network cuts the stream.

const bytes = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

async function read(chunks: readonly Uint8Array[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = []
  for await (const event of readEvents(bytes(chunks), new AbortController().signal)) events.push(event)
  return events
}

const encode = (text: string) => new TextEncoder().encode(text)

test('events are the same however they are cut, and with each kind of line end', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', ':', ' ', '0'), maxLength: 6 })
  const event = fc.record({ data: fc.array(line, { minLength: 1, maxLength: 3 }), id: fc.option(line, { nil: undefined }) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 5 }),
      fc.oneof(fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 1, maxLength: 4 }), fc.constant(['\r'])),
      fc.array(fc.nat(60), { maxLength: 8 }),
      async (events, ends, cuts) => {
        const lines = events.flatMap(({ data, id }) => [
          'event: next',
          ...data.map((each) => `data: ${each}`),
          ...(id === undefined ? [] : [`id: ${id}`]),
          ': a comment',
          '',
        ])
        const all = encode(lines.map((each, index) => each + ends[index % ends.length]).join(''))
        const places = [0, ...cuts.filter((at) => at < all.length).sort((a, b) => a - b), all.length]
        const chunks = places.slice(1).map((to, index) => all.slice(places[index], to))
        // A carriage return at the end of a stream may be half of a line end, so that the last event is complete only after more.
        const found = await read([...chunks, encode(': end\n')])
        expect(found).toEqual(events.map(({ data, id }) => ({ event: 'next', data: data.join('\n'), id })))
      },
    ),
    { numRuns: 300 },
  )
})

test('a block with only an id is kept, and an event that is not complete is not', async () => {
  expect(await read([encode('id: 1.2\n\n:\n\ndata\n\nevent: next\ndata: {}')])).toEqual([
    { event: 'message', data: '', id: '1.2' },
    { event: 'message', data: '', id: undefined },
    { event: 'message', data: '', id: undefined },
  ])
})

test('a stream that breaks or is aborted ends', async () => {
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encode('data: 1\n\n')),
    pull: () => Promise.reject(new Error('reset')),
  })
  const aborting = new AbortController()
  const events: string[] = []
  for await (const { data } of readEvents(broken, aborting.signal)) events.push(data)
  for await (const { data } of readEvents(new ReadableStream({ start: (it) => it.enqueue(encode('data: 2\n\n')) }), aborting.signal)) {
    events.push(data)
    aborting.abort()
  }
  expect(events).toEqual(['1', '2'])
})
