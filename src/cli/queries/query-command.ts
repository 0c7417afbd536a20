import { type Command, Option } from 'commander'
import { writerHelp, writerNames } from '../../export/known-writers.ts'
import { badRequest } from '../../server/api-errors.ts'
import { count, databaseOption, located, url } from '../common-options.ts'
import type { List } from './default-columns.ts'
import { addFilter, listOf, oneOf } from './filter-flags.ts'
import { formatNames, type Output } from './output-formats.ts'
import { listType, objectType, spelt, valuesOf } from './sdl.ts'

/** The flags of a command, and the module that runs it. */
type Grammar = (command: Command) => void

const lists = ['statements', 'persons', 'meetings', 'topics'] satisfies List[]

const grammars: Record<string, Grammar> = {
  ...Object.fromEntries(lists.map((name) => [name, listGrammar(name)])),

  facets: (command) => {
    const dimensions = valuesOf('StatementDimension')
    command
      .addOption(listOf('--by <dimensions>', 'what to count by, separated by commas', dimensions))
      .addOption(oneOf('--rows <dimension>', 'with --columns: a table of how many have both in common', dimensions))
      .addOption(oneOf('--columns <dimension>', 'see --rows', dimensions))
      .addOption(
        oneOf('--measure <what>', 'with --rows and --columns: what is counted, instead of statements', valuesOf('StatementMeasure')),
      )
      .addOption(oneOf('--timeline <interval>', 'how many were said when', valuesOf('Interval')))
      .option('--first <n>', objectType('StatementFacets').getFields().speakers?.args[0]?.description ?? '', count)
    formatted(command)
    filtered(command, 'statements')
    examples(command, [
      '--topic "missile defense" --said-on-from 2012 --said-on-to 2012 --by speaker,role,publisher',
      '--rows speaker --columns topic --first 5',
      '--rows topic --columns year --measure publishers',
      '--speaker lavrov --timeline month --format csv',
    ])
    command.action(async () => (await import('../commands/facets-command.ts')).facets(command))
  },

  search: (command) => {
    command
      .argument('<text>', 'what is looked for')
      .addOption(listOf('--in <kinds>', 'which kinds of record, separated by commas', valuesOf('SearchKind')))
      .addOption(new Option('--limit <n>', 'how many at most').argParser(count).default(20))
    formatted(command)
    located(command)
    examples(command, ['"missle defence"', 'lavr --in person,meeting', '"patriot missiles" --in statement --format md'])
    command.action(async (text) => (await import('../commands/search-command.ts')).search(text, command))
  },

  cite: (command) => {
    command.argument('[refs...]', 'statements and meetings, by slug, id or name')
    command.addOption(oneOf('--style <style>', 'how it is written', valuesOf('CitationStyle')).default('plain'))
    ordered(command, 'statements')
    filtered(command, 'statements')
    examples(command, [
      'lavrov-2012-12-04-directly-opposing-views nrc-ministerial-2012-12-04',
      '--speaker lavrov --topic "missile defense" --style bibtex',
    ])
    command.action(async (refs) => (await import('../commands/cite-command.ts')).cite(refs, command))
  },

  export: (command) => {
    command
      .argument('[dataset]', 'the slug of the dataset; not necessary if there is only one')
      .addOption(new Option('--format <name>', writerHelp).choices(writerNames).default('record'))
      .option('--output <file>', 'the file to write, instead of the standard output')
      .addOption(
        new Option('--base <url>', 'the origin of the server that publishes the records, with which URLs in jsonld begin').argParser(url),
      )
    command.addOption(databaseOption()).showHelpAfterError(`See rapporteur ${command.name()} --help.`)
    addFilter(command, listType('statements').filter)
    examples(command, [
      'nato-russia-council --output nato-russia-council.jsonl',
      '--speaker lavrov --topic "missile defense" --output lavrov.jsonl',
    ])
    command.action(async (dataset) => (await import('../commands/export-command.ts')).exportDataset(dataset, command))
  },
}

/** Gives commands their flags, made from the SDL. */
export function addGrammar(commands: readonly Command[]): void {
  for (const command of commands) grammars[command.name()]?.(command)
}

function listGrammar(name: List): Grammar {
  return (command) => {
    formatted(command)
    command
      .option(
        '--columns <paths>',
        'the columns, separated by commas: fields of the API such as speaker.person.name, and those of exports, evidence.spans and address',
        paths,
      )
      .addOption(new Option('--limit <n>', 'how many at most').argParser(count).default(20))
      .addOption(new Option('--all', 'all of them, page by page').conflicts('limit'))
      .addOption(new Option('--count', 'only say how many there are').conflicts('limit'))
    ordered(command, name)
    filtered(command, name)
    examples(command, listExamples[name])
    command.action(async () => (await import('../commands/list-command.ts')).list(name, command))
  }
}

const listExamples: Record<List, string[]> = {
  statements: [
    '--speaker lavrov --topic "missile defense" --limit 3',
    '--said-on-from 2012-12 --reporting direct --all --format csv',
    '--not-speaker lavrov --columns saidOn.edtf,speaker.person.name,evidence.document.url',
    '--topic syria --count',
    '--text \'"missile defence" -patriot\' --order-by relevance',
  ],
  persons: ['--speaks-on "missile defense"', '--role foreign-minister --format json'],
  meetings: ['--start-from 2012-12 --start-to 2012-12 --kind ministerial', '--participant kerry --format md'],
  topics: ['--broader "international security"', '--speaker lavrov --columns label,scopeNote'],
}

/** Adds the flags of a query of a list: where the record is, and the flags of the list's filter. */
function filtered(command: Command, list: string): void {
  located(command)
  addFilter(command, listType(list).filter)
}

function ordered(command: Command, list: string): void {
  const orders = listType(list).order?.getValues() ?? []
  const names = orders.map(({ name }) => spelt(name))
  if (names.length > 0) command.addOption(oneOf('--order-by <order>', 'in which order', names))
}

const examples = (command: Command, lines: readonly string[]) =>
  command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  rapporteur ${command.name()} ${line}`).join('\n')}`)

/** Adds the flags of the output. */
function formatted(command: Command): void {
  command
    .addOption(
      new Option('--format <name>', 'table is cut to the width of the terminal, or to COLUMNS in a pipe')
        .choices(formatNames)
        .default('table'),
    )
    .option('--bom', 'begin csv with a UTF-8 byte order mark, for Excel: the default for "> FILE", not in a pipe')
    .option('--no-bom', 'never begin csv with a byte order mark')
    .hook('preAction', () => {
      const { format, bom } = command.opts<Output>()
      if (bom !== undefined && format !== 'csv')
        throw badRequest(`--bom and --no-bom are for --format csv, and the format is ${format}. Leave them out.`)
    })
}

const paths = (text: string) => text.split(',').map((path) => path.trim())
