import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Type checks of code that uses the SDK: correct code has the correct types, and wrong code has a helpful error message.

const folder = 'tests/sdk/snippets'
const head = `import { createClient, graphql, type Result, select } from '../../../src/sdk/index.ts'
const rapporteur = createClient()
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <A, B>(..._: Equal<A, B> extends true ? [] : [found: A]): void => undefined
`

const right: Record<string, string> = {
  'a field of a record': `
    const { statement } = await rapporteur.query({ statement: { $: { ref: 'x' }, text: true, ordinal: true, agent: true } })
    is<typeof statement, { text: string; ordinal: number; agent: string | null } | null>()`,
  'lists within records within pages': `
    const { meeting } = await rapporteur.query({
      meeting: { $: { ref: 'x' }, title: true, sessions: { nodes: { title: true, statements: { $: { where: { topic: ['syria'] }, first: 5 }, nodes: { text: true, speaker: { person: { name: true } } } } } } },
    })
    is<typeof meeting, {
      title: string
      sessions: { nodes: { title: string; statements: { nodes: { text: string; speaker: { person: { name: string } | null } | null }[] } }[] }
    } | null>()`,
  'an alias': `
    const answer = await rapporteur.query({ 'first: statements': { $: { first: 1 }, totalCount: true }, 'rest: statements': { nodes: { 'words: text': true } } })
    is<typeof answer, { first: { totalCount: number }; rest: { nodes: { words: string }[] } }>()`,
  'fields of one possible type': `
    const { node } = await rapporteur.query({ node: { $: { id: 'x' }, id: true, '... on Person': { name: true, __typename: true }, '... on Meeting': { title: true, __typename: true } } })
    if (node && '__typename' in node && node.__typename === 'Person') is<typeof node.name, string>()`,
  'only fields of the interface': `
    const { nodes } = await rapporteur.query({ nodes: { $: { ids: ['x'] }, id: true } })
    is<typeof nodes, ({ id: string } | null)[]>()`,
  'a shared selection': `
    const cited = select('Statement', { text: true, evidence: { document: { url: true } } })
    const page = await rapporteur.statements({ topic: 'syria' }, { select: { ...cited, kind: true } })
    is<(typeof page.nodes)[number]['evidence'], { document: { url: string | null } }[]>()
    is<(typeof page.nodes)[number]['text'], string>()`,
  'arguments of a scalar field': `
    const statement = await rapporteur.statement('x', { select: { citation: { $: { style: 'BIBTEX' } } } })
    is<typeof statement, { citation: string }>()`,
  'one method call': `
    const page = await rapporteur.statements({ speaker: 'Lavrov', topic: ['missile defense'], saidOn: { from: '2012' } }, { first: 5, orderBy: 'SAID_ON_ASC' })
    const [first] = page.nodes
    is<NonNullable<typeof first>['saidOn']['edtf'], string>()
    const name: string | undefined = first?.speaker?.person?.name
    const url: string | null | undefined = first?.evidence[0]?.document.url
    void [name, url]
    const person = await rapporteur.person('lavrov')
    is<NonNullable<typeof person>['name'], string>()`,
  'every page': `
    for await (const statement of rapporteur.statements.each({ topic: 'syria' }, { limit: 1000 })) is<typeof statement.text, string>()
    const all = await rapporteur.statements.all({ topic: 'syria' }, { limit: 10, select: { text: true } })
    is<typeof all, { text: string }[]>()
    const { session } = await rapporteur.query({ session: { $: { ref: 'x' }, statements: { nodes: { text: true } } } })
    if (session) for await (const statement of rapporteur.each(session.statements)) is<typeof statement, { text: string }>()`,
  text: `
    const answer = await rapporteur.request(graphql(\`
      query ($topic: [String!]!, $first: Int = 5, $where: StatementFilter) {
        person(ref: "lavrov) {") { ...P mine: statements(where: { topic: $topic }, first: $first) { nodes { text @include(if: true) speaker { kind } } } }
        # a comment with } in it
        node(id: "x") { id ... on Place { name } }
      }
      fragment P on Person { name, positions(first: 2) { nodes { title } } }\`), { topic: ['syria'] })
    is<NonNullable<typeof answer.person>['name'], string>()
    is<NonNullable<typeof answer.person>['positions'], { nodes: { title: string }[] }>()
    const kind: 'PERSON' | 'ORGANIZATION' | 'ANONYMOUS' | 'COLLECTIVE' | undefined = answer.person?.mine.nodes[0]?.speaker?.kind as never
    void kind`,
  'text that is not a literal': `
    const some: string = '{ topics { nodes { label } } }'
    const answer = await rapporteur.request(graphql(some), { anything: 1 })
    is<typeof answer, unknown>()`,
  'the type of a result': `
    import type { Statement } from '../../../src/sdk/index.ts'
    type Quoted = Result<Statement, { text: true; saidOn: { edtf: true } }>
    is<Quoted, { text: string; saidOn: { edtf: string } }>()`,
}

const wrong: Record<string, [code: string, message: RegExp]> = {
  'an unknown field': [`rapporteur.query({ statement: { $: { ref: 'x' }, txt: true } })`, /Invalid<"Statement has no field txt">/],
  'an unknown field with an alias': [
    `rapporteur.query({ statement: { $: { ref: 'x' }, 'words: txt': true } })`,
    /Invalid<"Statement has no field txt">/,
  ],
  'an unknown list': [`rapporteur.query({ statemnts: { totalCount: true } })`, /Invalid<"Query has no field statemnts">/],
  'a missing argument': [`rapporteur.query({ statement: { text: true } })`, /Property '\$' is missing/],
  'an unknown argument': [
    `rapporteur.query({ statement: { $: { ref: 'x', slug: 'y' }, text: true } })`,
    /Invalid<"Unknown key slug">|'slug' does not exist/,
  ],
  'an unknown filter': [
    `rapporteur.query({ statements: { $: { where: { speker: ['x'] } }, totalCount: true } })`,
    /Invalid<"Unknown key speker">|'speker' does not exist/,
  ],
  'a wrong value of an enum': [`rapporteur.query({ statements: { $: { where: { kind: ['SHOUT'] } }, totalCount: true } })`, /"SHOUT"/],
  'arguments of a field without arguments': [
    `rapporteur.query({ statement: { $: { ref: 'x' }, saidOn: { $: { first: 1 }, edtf: true } } })`,
    /saidOn takes no arguments|'\$' does not exist/,
  ],
  'true for an object': [
    `rapporteur.query({ statement: { $: { ref: 'x' }, speaker: true } })`,
    /Invalid<"speaker is an object: select some of its fields">|not assignable/,
  ],
  'fields of a scalar': [
    `rapporteur.query({ statement: { $: { ref: 'x' }, text: { length: true } } })`,
    /Invalid<"text is not an object: write true">|not assignable/,
  ],
  'arguments of a scalar without arguments': [
    `rapporteur.statement('x', { select: { text: { $: { style: 'PLAIN' } } } })`,
    /Invalid<"text is not an object: write true">|text takes no arguments/,
  ],
  'a wrong argument of a scalar field': [`rapporteur.statement('x', { select: { citation: { $: { style: 'NONE' } } } })`, /not assignable/],
  'a field that was not selected': [
    `(await rapporteur.query({ statement: { $: { ref: 'x' }, text: true } })).statement?.slug`,
    /Property 'slug' does not exist/,
  ],
  'a type that is not possible': [
    `rapporteur.query({ node: { $: { id: 'x' }, '... on Speaker': { kind: true } } })`,
    /Invalid<"Speaker is not a possible type here">/,
  ],
  'an unknown filter in a method call': [`rapporteur.statements({ speker: 'x' })`, /'speker' does not exist/],
  'an unknown option': [`rapporteur.statements({}, { fist: 5 })`, /'fist' does not exist/],
  'a missing limit': [`rapporteur.statements.all({}, {})`, /limit/],
  'a wrong selection in a method call': [`rapporteur.person('x', { select: { nam: true } })`, /Invalid<"Person has no field nam">/],
  'a missing variable': [
    'rapporteur.request(graphql(`query ($ref: String!) { person(ref: $ref) { name } }`))',
    /Expected [23]|Expected 2-3/,
  ],
  'a variable of the wrong type': [
    'rapporteur.request(graphql(`query ($ref: String!) { person(ref: $ref) { name } }`), { ref: 5 })',
    /'number' is not assignable to type 'string'/,
  ],
  'an unknown field in text': [
    'rapporteur.request(graphql(`{ person(ref: "x") { name ...P } } fragment P on Person { statements { nodes { txt } } }`))',
    /Invalid<"Statement has no field txt">/,
  ],
  'a field that the text does not select': [
    '(await rapporteur.request(graphql(`{ person(ref: "x") { name } }`))).person?.slug',
    /Property 'slug' does not exist/,
  ],
}

const fileOf = (title: string) => `${folder}/${title.replaceAll(' ', '-')}.ts`
let errors: Map<string, string>

const options = [
  '--noEmit',
  '--strict',
  '--target',
  'es2023',
  '--module',
  'nodenext',
  '--types',
  'node',
  '--skipLibCheck',
  '--allowImportingTsExtensions',
  '--noUncheckedIndexedAccess',
  '--pretty',
  'false',
]

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const [title, code] of Object.entries(right)) writeFileSync(fileOf(title), `${head}${code}\n`)
  for (const [title, [code]] of Object.entries(wrong)) writeFileSync(fileOf(title), `${head}void ${code}\nvoid [graphql, select, is]\n`)
  const files = [...Object.keys(right), ...Object.keys(wrong)].map(fileOf)
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--ignoreConfig', ...options, ...files], {
    encoding: 'utf8',
  })
  errors = new Map(files.map((file) => [file, '']))
  let current = ''
  for (const line of stdout.split('\n')) {
    current = /^(\S+\.ts)\(/.exec(line)?.[1]?.replaceAll('\\', '/') ?? current
    errors.set(current, `${errors.get(current) ?? ''}${line}\n`)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('typed', () => {
  test.each(Object.keys(right))('%s', (title) => expect(errors.get(fileOf(title))?.trim()).toBe(''))
})

describe('type checking stays fast', () => {
  // Type instantiations, because unlike time they do not depend on the machine.
  const instantiationsOf = (...files: string[]) => {
    const args = ['node_modules/typescript/bin/tsc', '--ignoreConfig', ...options, '--extendedDiagnostics', ...files]
    return Number(/Instantiations:\s+(\d+)/.exec(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)?.[1])
  }

  test('with the client alone', () => {
    writeFileSync(fileOf('nothing'), head)
    expect(instantiationsOf(fileOf('nothing'))).toBeLessThan(40_000)
  })

  test('with a dozen queries', () => {
    const files = Object.keys(right).map(fileOf)
    expect(files.length).toBeGreaterThan(8)
    expect(instantiationsOf(...files)).toBeLessThan(150_000)
  })
})

describe('rejected', () => {
  test.each(Object.entries(wrong))('%s', (title, [, message]) => expect(errors.get(fileOf(title))).toMatch(message))
})
