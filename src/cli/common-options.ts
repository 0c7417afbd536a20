import { Option } from 'commander'

/** Where the record is kept. */
export const databaseOption = () =>
  new Option('--database <url>', 'where the record is kept: a folder, memory:// or postgres://user:password@host/name')
    .env('DATABASE_URL')
    .default('.rapporteur')
