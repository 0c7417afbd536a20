import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Argument, Command, Option } from 'commander'
import { identityKinds, kinds } from '../record/kinds.ts'
import { packageRoot } from '../store/database/package-root.ts'
import { count, databaseOption, located, url } from './common-options.ts'
import { failed, mayEndEarly } from './print.ts'
import { completionScript, shells } from './shell-completion.ts'

const { version, description } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8'))

/** The module that checks the environment is loaded only for `serve` and its help. */
async function environment(): Promise<string> {
  const { documentedEnvironment } = await import('../server/process/config.ts')
  const lines = documentedEnvironment.map(({ name, description, preset }) => `  ${name.padEnd(17)} ${description} [${preset}]`)
  return `\nEnvironment:\n${lines.join('\n')}`
}

/** The formats are loaded only for `import` and its help. */
async function formatNames(): Promise<string[]> {
  return (await import('../import/known-formats.ts')).formats.map(({ name }) => name)
}

/** The commands that query the record. Their flags are made from the SDL, which is read when one of them is called. */
const queryCommands = {
  statements: 'list statements: who said what, in what capacity, when, and how many sources show it',
  persons: 'list persons, with the positions that they have held',
  meetings: 'list meetings, held and planned',
  topics: 'list topics',
  facets: 'count statements by speaker, topic, publisher and more; by two of these; by day, month or year',
  search: 'search records of all kinds by name and by words; finds misspelled names and incomplete words',
  export: 'export a dataset, or the statements that a filter finds with everything they refer to, in a format of the field',
  cite: 'cite statements and meetings: as a sentence, BibTeX, CSL-JSON or RIS',
}

const completionHelp = `
Write into ~/.bashrc or ~/.zshrc:
  source <(rapporteur completion bash)
  source <(rapporteur completion zsh)

Examples:
  rapporteur completion bash
  rapporteur completion fish`

/** The command `rapporteur`. A command is loaded when it is called. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('rapporteur').description(description).version(version).showHelpAfterError('See rapporteur --help.')
  program.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  mayEndEarly()

  program
    .command('serve')
    .description('serve the record over HTTP, with GraphiQL; an empty database is given the bundled dataset')
    .addOption(
      new Option('--workers <number>', 'processes that serve, one for each core; needs a PostgreSQL server (WORKERS, or 1)').argParser(
        count,
      ),
    )
    .addHelpText('after', argv.includes('serve') ? await environment() : '')
    .action(async (options) => (await import('./commands/serve-command.ts')).serve(options))

  const isImport = argv.includes('import')
  program
    .command('import')
    .description('import files into a dataset: tables, parliaments, transcripts, rosters, or the record format')
    .argument('<path...>', 'files, or folders with files')
    .addOption(databaseOption())
    .addOption(
      new Option('--format <name>', 'the format of the files (detected for each file)').choices(isImport ? await formatNames() : []),
    )
    .option('--dataset <slug>', 'the dataset (what the files state, else the name of the folder or file)')
    .option('--title <text>', 'the title of the dataset')
    .option('--licence <id>', 'the licence of the texts: an SPDX id such as CC-BY-4.0, or a URL')
    .option('--language <tag>', 'the language of the texts, where files do not state it (BCP 47)')
    .option(
      '--map <fields>',
      'of a table: which column has which field, as in speaker=who,text=speech,date=when; or a YAML or JSON file that says so',
    )
    .addOption(new Option('--dates <order>', 'of a table: the order in dates such as 03/04/2012').choices(['dmy', 'mdy']))
    .option('--prune', 'remove the records of sources of the dataset that are not given')
    .option('--keep-going', 'go on with the next file after one that is refused; the exit code is then 1')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'print the report as JSON')
    .action(async (paths, options) => (await import('./commands/import-command.ts')).importPaths(paths, options))

  program
    .command('datasets')
    .description('list the datasets, or the sources of one: the files that it was imported from')
    .argument('[dataset]', 'the slug of a dataset, whose sources are listed')
    .addOption(databaseOption())
    .option('--json', 'print JSON')
    .action(async (dataset, options) => (await import('./commands/datasets-command.ts')).datasets(dataset, options))

  program
    .command('remove')
    .description('remove a dataset with all of its records; refused while records of other datasets refer to them')
    .argument('<dataset>', 'the slug of the dataset')
    .addOption(databaseOption())
    .option('--dry-run', 'say what would be removed, and write nothing')
    .option('--yes', 'do not ask. Without a terminal it never asks')
    .option('--json', 'print the report as JSON')
    .action(async (dataset, options) => (await import('./commands/remove-command.ts')).remove(dataset, options))

  program
    .command('verify')
    .description('check a dataset without a database, and its spans against the texts of its documents')
    .argument('[path]', 'a folder or a file in the record format', join(packageRoot(), 'data', 'nato-russia-council'))
    .option('--texts <folder>', 'the texts, in files of any name: they are known by their SHA-256')
    .action(async (path, options) => (await import('./commands/verify-command.ts')).verifyDataset(path, options))

  program
    .command('trust')
    .description('write the manifest of GraphQL documents for TRUSTED_DOCUMENTS: the server then answers no others')
    .argument('<path...>', 'files, or folders with files: .graphql, .gql, or .json of persisted documents (graphql-codegen, Relay, Apollo)')
    .option('--output <file>', 'the manifest', 'trusted-documents.json')
    .action(async (paths, options) => (await import('./commands/trust-command.ts')).trust(paths, options))

  program
    .command('matches')
    .description('propose records of different datasets that may be the same, with reasons for and against; store decisions about them')
    .addOption(databaseOption())
    .addOption(new Option('--kind <kind>', 'the type of record').choices(identityKinds.map((kind) => kind.toLowerCase())).default('person'))
    .option('--dataset <slug>', 'only pairs with a record of this dataset')
    .option('--with <slug>', 'only pairs with a record of this dataset too')
    .option('--first <number>', 'how many pairs, the highest score first (1 to 1000)', '20')
    .addOption(new Option('--format <name>', 'the format of the output').choices(['table', 'json']).default('table'))
    .option('--accept <slugs...>', 'pairs of slugs of records that are the same: lists and filters of one then mean both')
    .option('--reject <slugs...>', 'pairs of slugs of records that are not the same: they are not proposed or joined again')
    .option('--forget <slugs...>', 'pairs of slugs whose decision is deleted')
    .option('--reason <text>', 'why it is decided so, for those who read the history', 'Decided by rapporteur matches.')
    .option('--decided', 'list the decisions')
    .action(async (options) => (await import('./commands/matches-command.ts')).matches(options))

  const key = program.command('key').description('create, list and revoke the keys with which people and programs change records')
  key
    .command('create')
    .description('create a key, and print it. It is shown only once')
    .argument('<name>', 'what the key is called: its name is in the history of what it changes')
    .addOption(databaseOption())
    .addOption(new Option('--role <role>', 'what it allows').choices(['reader', 'contributor', 'curator', 'admin']).default('curator'))
    .option('--dataset <slug...>', 'the datasets that it allows changes of (all)')
    .option('--expires <time>', 'when it ends: a number of days such as 90d, or a date such as 2027-01-31 (never)')
    .action(async (name, options) => (await import('./commands/key-command.ts')).create(name, options))
  key
    .command('list')
    .description('list the keys, also those that have ended')
    .addOption(databaseOption())
    .option('--json', 'print JSON')
    .action(async (options) => (await import('./commands/key-command.ts')).list(options))
  key
    .command('revoke')
    .description('end a key at once')
    .argument('<name>', 'the name of the key')
    .addOption(databaseOption())
    .action(async (name, options) => (await import('./commands/key-command.ts')).revoke(name, options))

  const backup = located(
    program
      .command('backup')
      .description(
        'write a backup of the whole database, while it is in use: records, history, proposals, and keys with their hashes. With --url, of the database that a server has open, with a key of the role ADMIN',
      ),
  )
    .argument('<file>', 'the file, which appears when it is complete; - is the standard output')
    .option('--json', 'print the report as JSON')
    .action(async (file) => (await import('./commands/backup-command.ts')).backup(file, backup))

  program
    .command('restore')
    .description(
      'restore a backup, all or nothing, into an empty database: a folder or a PostgreSQL server, also where the backup is of the other',
    )
    .argument('<file>', 'the file that backup has written, of this version or an earlier one')
    .addOption(databaseOption())
    .option('--replace', 'delete what the database has; on a terminal it asks before. The servers that use it have to be stopped')
    .option('--yes', 'do not ask. Without a terminal it never asks')
    .option('--json', 'print the report as JSON')
    .action(async (file, options) => (await import('./commands/restore-command.ts')).restore(file, options))

  program
    .command('verify-backup')
    .description('check that a backup is complete and undamaged, by its checksums, without a database')
    .argument('<file>', 'the file that backup has written')
    .option('--json', 'print the report as JSON')
    .action(async (file, options) => (await import('./commands/verify-backup-command.ts')).verifyBackupFile(file, options))

  program
    .command('doctor')
    .description('say what this installation has, and what is wrong with it')
    .addOption(databaseOption())
    .option('--derive', 'recompute derived tables that differ')
    .addOption(
      new Option('--url <url>', 'examine a running server, http://host:4000/graphql, in place of this installation').argParser(url),
    )
    .addOption(new Option('--key <key>', 'the key for the server, if it needs one').env('RAPPORTEUR_KEY'))
    .option('--json', 'with --url: print the findings as JSON')
    .action(async (options) =>
      options.url
        ? (await import('./commands/doctor-server.ts')).doctorServer(options)
        : (await import('./commands/doctor-command.ts')).doctor(options),
    )

  const why = '--reason <text>'
  const segments = Object.values(kinds).map(({ segment }) => segment)
  const ofKind = () => new Option('--kind <kind>', 'the type of the record').choices(segments).default('statement')
  const history = located(program.command('history').description('list the changes of a record: who, when, why, and what changed'))
    .argument('<ref>', 'the record: slug, id or name')
    .addOption(ofKind())
    .addOption(new Option('--first <number>', 'how many, the newest first (at most 200)').argParser(count).default(20))
    .addOption(new Option('--format <name>', 'the format of the output').choices(['text', 'json']).default('text'))
    .action(async (ref) => (await import('./commands/history-command.ts')).history(ref, history))
  const revert = located(program.command('revert').description('take a change back, by the id of its revision as history shows it'))
    .argument('<revision>', 'the id of the revision')
    .requiredOption(why, 'why, for those who read the history')
    .option('--dry-run', 'say what would change, and write nothing')
    .action(async (id) => (await import('./commands/revert-command.ts')).revert(id, revert))
  const edits = {
    edit: 'change a record: in $VISUAL or $EDITOR as YAML, or by --set; with the key of a contributor it is a proposal',
    propose: 'change a record as edit does, as a proposal that waits for a curator',
  }
  for (const [name, description] of Object.entries(edits)) {
    const command = located(program.command(name).description(description))
      .argument('<ref>', 'the record: slug, id or name')
      .addOption(ofKind())
      .addOption(
        new Option(
          '--set <field=value>',
          'a field with its new value in YAML, in place of an editor; an empty value removes it (repeatable)',
        ).argParser((text: string, before: string[] = []) => [...before, text]),
      )
      .option(why, 'why, for those who read the history (on a terminal it asks)')
      .option('--dry-run', 'say what would change, and write nothing')
      .action(async (ref) => (await import('./commands/edit-command.ts')).edit(ref, command, { propose: name === 'propose' }))
  }
  const proposals = located(program.command('proposals').description('list the changes that wait for a curator, show one, or decide one'))
    .addArgument(new Argument('[action]', 'what to do').choices(['list', 'show', 'accept', 'reject']).default('list'))
    .argument('[id]', 'the proposal that is shown or decided')
    .option(why, 'why it is decided so')
    .option('--dry-run', 'with accept: say what would change, and write nothing')
    .addOption(
      new Option('--status <status>', 'of list: which proposals')
        .choices(['waiting', 'accepted', 'rejected', 'withdrawn', 'all'])
        .default('waiting'),
    )
    .option('--dataset <slug...>', 'of list: those that change records of these datasets')
    .addOption(new Option('--first <number>', 'of list: how many, the oldest first (at most 200)').argParser(count).default(50))
    .option('--after <cursor>', 'of list: those after a place, which the list before says if there are more')
    .addOption(new Option('--format <name>', 'the format of the output').choices(['text', 'json']).default('text'))
    .action(async (action, id) => (await import('./commands/proposals-command.ts')).proposals(action, id, proposals))
  const conflicts = located(
    program.command('conflicts').description('list records that both a person and their source have changed, or decide about one'),
  )
    .argument('[id]', 'the conflict that is decided')
    .addOption(
      new Option('--take <side>', 'what the record shall say: what it says, or what the source says').choices(['record', 'source']),
    )
    .option('--fields <names...>', 'with --take source: only these fields')
    .option(why, 'why it is decided so')
    .option('--dry-run', 'say whether it can be decided so, and write nothing')
    .addOption(new Option('--format <name>', 'the format of the output').choices(['text', 'json']).default('text'))
    .action(async (id) => (await import('./commands/conflicts-command.ts')).conflicts(id, conflicts))

  program
    .command('mirror')
    .description('keep a database a read-only copy of a server: its records with their ids, versions and history')
    .argument('[url]', 'the GraphQL endpoint of the server; without it, the one that the database is a mirror of', url)
    .addOption(databaseOption())
    .addOption(new Option('--key <key>', 'the key for the server; with the role ADMIN, all texts are copied').env('RAPPORTEUR_KEY'))
    .option('--once', 'end when everything is copied, and at the first failure')
    .option('--end', 'let records be changed here from now on')
    .action(async (origin, options) => (await import('./commands/mirror-command.ts')).mirror(origin, options))

  const queries = Object.entries(queryCommands).map(([name, description]) => program.command(name).description(description))

  program
    .command('completion')
    .description('print a script that completes commands, flags and their values')
    .addArgument(new Argument('<shell>').choices(shells))
    .addHelpText('after', completionHelp)
    .action((shell) => void process.stdout.write(completionScript(program, shell)))

  const completes = argv[2] === 'completion'
  const wanted = queries.filter((command) => completes || argv.includes(command.name()))
  if (wanted.length > 0) (await import('./queries/query-command.ts')).addGrammar(wanted)

  await program.parseAsync(argv).catch(failed)
}
