import { readdirSync, readFileSync } from 'node:fs'
import * as sdk from '../../src/sdk/index.ts'

/** The code blocks of README and docs/sdk.md. */
export const shown = ['README.md', 'docs/sdk.md'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code),
)

/** The examples of TSDoc comments, with the imports that they need. */
export const examples = [...readdirSync('src/sdk').map((name) => `src/sdk/${name}`), 'src/server/index.ts', 'src/server/rapporteur.ts']
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/@example\n((?: *\*(?! @|\/).*\n)+)/g)].map(([, lines = '']) => whole(lines)))

function whole(lines: string): string {
  const code = lines.replace(/^ *\* ?/gm, '')
  const uses = (name: string) => new RegExp(`\\b${name}[.(<,)]|instanceof ${name}\\b`).test(code)
  const names = [
    ...Object.keys(sdk).filter((name) => name !== 'createClient' && uses(name)),
    ...['Result', 'Statement'].filter(uses).map((name) => `type ${name}`),
  ]
  return [
    uses('createRapporteur') && "import { createRapporteur } from 'rapporteur/server'",
    uses('rapporteur') && `import { ${['createClient', ...names].join(', ')} } from 'rapporteur'`,
    uses('rapporteur') && !uses('createClient') && "const rapporteur = createClient({ url: 'http://localhost:4000/graphql' })",
    code,
  ]
    .filter(Boolean)
    .join('\n')
}
