import { type Command, InvalidArgumentError, Option } from 'commander'

/** Where the record is kept. */
export const databaseOption = () =>
  new Option('--database <url>', 'where the record is kept: a folder, memory:// or postgres://user:password@host/name')
    .env('DATABASE_URL')
    .default('.rapporteur')

/** Adds the flags of a command that reads the record, or changes it: where it is, and the key for a server. */
export const located = (command: Command): Command =>
  command
    .addOption(
      new Option('--url <url>', 'a server to query, http://host:4000/graphql, in place of a database').env('RAPPORTEUR_URL').argParser(url),
    )
    .addOption(new Option('--key <key>', 'the key for the server, if it needs one').env('RAPPORTEUR_KEY'))
    .addOption(databaseOption())
    .showHelpAfterError(`See rapporteur ${command.name()} --help.`)

/** Reads a number from 1 up. */
export function count(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.')
  return Number(text)
}

/** Reads the address of a server. An empty one is none. */
export function url(text: string): string | undefined {
  if (text !== '' && !/^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''))
    throw new InvalidArgumentError('Give one such as http://localhost:4000/graphql.')
  return text === '' ? undefined : text
}
