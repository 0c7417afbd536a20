import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { kindNames, kinds, spoken } from '../../record/kinds.ts'
import { mergeRecords, type RecordValue } from '../../record/record-changes.ts'
import { BadRequestError, ChangeRefusedError, withCurate } from '../../sdk/index.ts'
import { badRequest } from '../../server/api-errors.ts'
import { ask, isInteractive } from '../ask.ts'
import { EditedFile } from '../editing/edited-file.ts'
import { readCurrent } from '../editing/read-current.ts'
import { type CurrentRecord, changesOf, headerOf, parseRecord, withoutHeader, yamlOf } from '../editing/record-text.ts'
import { say, warn, write } from '../print.ts'
import { type Connected, withRecord } from '../queries/with-record.ts'
import { type Changed, type Difference, differenceLine, problemLines, sayWarnings } from '../said-changes.ts'

interface Options {
  kind: string
  set?: string[]
  reason?: string
  dryRun?: boolean
}

/** Lets the user change a record in an editor, or changes the fields that `--set` names. A proposal waits for a curator. */
export async function edit(ref: string, command: Command, { propose }: { propose: boolean }): Promise<void> {
  const { kind: segment, set, reason, dryRun = false } = command.opts<Options>()
  const kind = kindNames.find((each) => kinds[each].segment === segment)
  if (!kind) throw badRequest(`--kind is ${segment}.`)
  const assigned = set && assignments(set)
  if (!isInteractive()) {
    if (!assigned) throw badRequest('There is no terminal for an editor. Say what changes with --set field=value.')
    if (reason === undefined && !dryRun) throw badRequest('--reason is missing: why the record is changed.')
  }
  await withRecord(command, async (connected) => {
    const record = await readCurrent(connected.client, { kind, ref }, connected.signal)
    const change = new Edit(connected, record, { reason, dryRun, propose })
    await (assigned ? change.assign(assigned) : change.open())
  })
}

/** The fields that `--set` names, with their values. @throws BAD_REQUEST */
function assignments(given: readonly string[]): RecordValue {
  const fields: Record<string, unknown> = {}
  for (const each of given) {
    const [, field, text = ''] = /^([A-Za-z]\w*)=(.*)$/s.exec(each) ?? []
    if (field === undefined) throw badRequest(`--set is ${each}. Give one such as summary='A diplomat'.`)
    if (field in fields) throw badRequest(`--set has ${field} twice.`)
    const parsed = parseRecord(`value: ${text}`)
    if (parsed && 'problems' in parsed) throw badRequest(`--set ${field} is not YAML: ${parsed.problems.join('\n')}`)
    fields[field] = parsed?.value.value
  }
  return fields
}

/** What the methods of all kinds have in common. */
type Update = (
  args: { ref: string; version: number; set: RecordValue; reason: string; dryRun: boolean; propose: boolean; idempotencyKey: string },
  options: { signal: AbortSignal },
) => Promise<Pick<Changed, 'warnings' | 'proposal'> & { differences: Difference[] }>

/** A change of one record. */
class Edit {
  readonly #connected: Connected
  readonly #propose: boolean
  readonly #dryRun: boolean
  #record: CurrentRecord
  #reason: string | undefined

  constructor(
    connected: Connected,
    record: CurrentRecord,
    { reason, dryRun, propose }: { reason: string | undefined; dryRun: boolean; propose: boolean },
  ) {
    this.#connected = connected
    this.#record = record
    this.#reason = reason
    this.#dryRun = dryRun
    this.#propose = propose
  }

  /** Changes the fields that are given. @throws Error with the problems */
  async assign(fields: RecordValue): Promise<void> {
    try {
      await this.#make({ ...this.#record.value, ...fields })
    } catch (error) {
      throw error instanceof BadRequestError ? badRequest(linesOf(error).join('\n')) : error
    }
  }

  /** Opens the record in the editor, again while the change has problems. What was written is kept if the change is not made. */
  async open(): Promise<void> {
    // Those who may not change the record are told so before they write.
    await this.#send({}, { dryRun: true })
    const file = new EditedFile(this.#record.slug)
    try {
      const isMade = await this.#edit(file)
      if (isMade) file.remove()
      else this.#keep(file)
    } catch (error) {
      this.#keep(file)
      throw error
    }
  }

  #keep(file: EditedFile): void {
    if (file.isWritten()) warn(`What you wrote is in ${file.path}`)
    else file.remove()
  }

  /** Whether nothing is left to do with the file. */
  async #edit(file: EditedFile): Promise<boolean> {
    let body = yamlOf(this.#record.value)
    let notes: string[] = []
    for (;;) {
      const header = headerOf(this.#record, notes)
      const text = await file.edit(header + body)
      const parsed = parseRecord(text)
      if (!parsed) {
        say('Nothing was changed: the file is empty.')
        return true
      }
      const refusal = 'problems' in parsed ? { lines: parsed.problems } : await this.#refusalOf(parsed.value)
      if (!refusal) return !this.#dryRun
      notes = ['It was refused:', ...refusal.lines.map((line) => `  ${line}`)]
      if (refusal.merged === undefined && text === header + body)
        throw new Error(`${notes.join('\n')}\nThe file was not corrected. Nothing was changed.`)
      if (refusal.merged !== undefined) notes.push('The file has the record as it is now, with your changes.')
      body = refusal.merged ?? withoutHeader(text, header)
    }
  }

  /** Makes the change. If it is refused: why, and after a conflict the record as it is now, with the changes. */
  async #refusalOf(wanted: RecordValue): Promise<{ lines: string[]; merged?: string } | undefined> {
    try {
      await this.#make(wanted)
      return undefined
    } catch (error) {
      if (!(error instanceof ChangeRefusedError || error instanceof BadRequestError)) throw error
      const lines = linesOf(error)
      // The reason is not in the file.
      if (isAbout(error, 'reason')) throw new Error(lines.join('\n'), { cause: error })
      if (!isConflict(error)) return { lines }
      const { client, signal } = this.#connected
      const { kind, slug, value } = this.#record
      this.#record = await readCurrent(client, { kind, ref: slug }, signal)
      return { lines, merged: yamlOf(mergeRecords(value, wanted, this.#record.value).merged) }
    }
  }

  /** Makes the change, after the user has seen what differs. @throws ChangeRefusedError */
  async #make(wanted: RecordValue): Promise<void> {
    const set = changesOf(this.#record, wanted)
    if (Object.keys(set).length === 0) return void say('Nothing was changed.')
    const tried = await this.#send(set, { dryRun: true })
    if (tried.differences.length === 0) return void say('Nothing was changed.')
    for (const difference of tried.differences) await write(`${differenceLine(difference)}\n`)
    if (this.#dryRun) {
      sayWarnings(tried.warnings)
      return void say('Dry run, nothing was written.')
    }
    this.#reason ??= await ask('Why is it changed? ', this.#connected.signal)
    if (this.#reason === '') throw new Error('A change needs a reason. Nothing was changed.')
    const { warnings, proposal } = await this.#send(set, { dryRun: false })
    sayWarnings(warnings)
    const { kind, slug, version } = this.#record
    say(proposal ? `Proposal ${proposal.id} waits for a curator.` : `${spoken(kind)} ${slug}: version ${version + 1}`)
  }

  #send(set: RecordValue, { dryRun }: { dryRun: boolean }) {
    const { client, signal } = this.#connected
    const { kind, slug, version } = this.#record
    const methods: Readonly<Record<string, unknown>> = withCurate(client).curate
    // The methods differ only in the type of `set`.
    const update = methods[`update${kind}`] as Update
    const reason = this.#reason ?? 'A dry run'
    const args = { ref: `slug:${slug}`, version, set, reason, dryRun, propose: this.#propose, idempotencyKey: randomUUID() }
    return update(args, { signal })
  }
}

/** What is wrong, in lines. */
const linesOf = (error: ChangeRefusedError | BadRequestError): string[] =>
  error instanceof ChangeRefusedError ? problemLines(error) : error.errors.map(({ message }) => withoutVariable(message))

/** A message about the input, with the field instead of the variable that has it. */
const withoutVariable = (message: string) =>
  message.replace(/^Variable "\$\w+" got invalid value (?:.*?)(?: at "\w+\.([^"]+)")?; /s, (_all, field?: string) =>
    field ? `${field}: ` : '',
  )

const isConflict = (error: Error) => error instanceof ChangeRefusedError && error.problems.some(({ code }) => code === 'CONFLICT')
const isAbout = (error: Error, path: string) => error instanceof ChangeRefusedError && error.problems.some((each) => each.path === path)
