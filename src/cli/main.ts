import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { documentedEnvironment } from '../server/config.ts'
import { packageRoot } from '../server/db/package-root.ts'
import { formatNames } from './formats.ts'
import { failed } from './print.ts'

const { version, description } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))

const environment = documentedEnvironment
  .map(({ name, description, preset }) => `  ${name.padEnd(17)} ${description} [${preset}]`)
  .join('\n')

const database = () =>
  new Option('--database <url>', 'where the record is kept: a folder, memory:// or postgres://user:password@host/name')
    .env('DATABASE_URL')
    .default('.rapporteur')

/** The command `rapporteur`. A command is loaded when it is called. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('rapporteur').description(description).version(version).showHelpAfterError('See rapporteur --help.')

  program
    .command('serve')
    .description('serve the record over HTTP, with GraphiQL; an empty database is given the bundled dataset')
    .addHelpText('after', `\nEnvironment:\n${environment}`)
    .action(async () => (await import('./commands/serve.ts')).serve())

  program
    .command('import')
    .description('load a dataset: what its source has is then in the record, no more and no less')
    .argument('<path>', 'a folder or a file in the record format')
    .addOption(database())
    .addOption(new Option('--format <name>', 'what the source is written in').choices(formatNames).default('record'))
    .option('--dry-run', 'say what would change, and write nothing')
    .action(async (path, options) => (await import('./commands/import.ts')).importDataset(path, options))

  program
    .command('verify')
    .description('check a dataset without a database, and its spans against the texts of its documents')
    .argument('[path]', 'a folder or a file in the record format', join(packageRoot(), 'data', 'nato-russia-council'))
    .option('--texts <folder>', 'the texts, in files of any name: they are known by their SHA-256')
    .action(async (path, options) => (await import('./commands/verify.ts')).verifyDataset(path, options))

  program
    .command('doctor')
    .description('say what this installation has, and what is wrong with it')
    .addOption(database())
    .option('--derive', 'derive anew what is derived from the records, where it differs')
    .action(async (options) => (await import('./commands/doctor.ts')).doctor(options))

  await program.parseAsync(argv).catch(failed)
}
