import type { Logger } from '../rapporteur.ts'

/** An error as the log has it. Errors of pg carry the whole connection, and those of Prisma the arguments of a read: none of this is kept. */
export interface PlainError {
  type: string
  message: string
  code?: string
  stack?: string
}

const longest = { message: 2_000, stack: 8_000, causes: 5 }

/** The type, the message, the code and the stack of an error, with those of its causes, and nothing else. */
export function plainError(error: unknown): PlainError {
  const causes = causesOf(error)
  const [first = plain(error)] = causes
  const joined = causes.length > 1 && {
    message: cut(causes.map(({ message }) => message).join(': '), longest.message),
    stack: cut(causes.map(({ type, message, stack }) => stack ?? `${type}: ${message}`).join('\ncaused by: '), longest.stack),
  }
  // pino takes the type from the constructor or, without one, from the name.
  return Object.assign(Object.create(null, { name: { value: first.type } }), first, joined)
}

function causesOf(error: unknown, seen: readonly unknown[] = []): PlainError[] {
  if (seen.includes(error) || seen.length >= longest.causes) return []
  const cause: unknown =
    error instanceof Error ? (error.cause ?? (error instanceof AggregateError ? error.errors[0] : undefined)) : undefined
  return [plain(error), ...(cause === undefined ? [] : causesOf(cause, [...seen, error]))]
}

function plain(error: unknown): PlainError {
  if (!(error instanceof Error)) return { type: typeof error, message: cut(text(error), longest.message) }
  const code: unknown = Reflect.get(error, 'code')
  const message = withoutValues(error, code)
  return {
    type: error.constructor.name || error.name,
    message: cut(message, longest.message),
    ...(typeof code === 'string' && { code: cut(code, 50) }),
    ...(error.stack !== undefined && {
      stack: cut(
        error.stack.replace(error.message, () => message),
        longest.stack,
      ),
    }),
  }
}

/**
 * The message without what a client sent: PostgreSQL quotes a value that it cannot read, and Prisma repeats the arguments of a call before the
 * reason.
 */
function withoutValues({ message }: Error, code: unknown): string {
  const reason = message.replace(/^\s*(Invalid `[^`]*` invocation)[\s\S]*\n([^\n]*\S)\s*$/, '$1: $2')
  return typeof code === 'string' && /^(22|P2)\w{3}$/.test(code) ? reason.replace(/"[\s\S]*"/, '"…"') : reason
}

/** Whatever was thrown, as a text. */
function text(thrown: unknown): string {
  try {
    return String(thrown)
  } catch {
    return Object.prototype.toString.call(thrown)
  }
}

const cut = (value: string, most: number) => (value.length > most ? `${value.slice(0, most)}…` : value)

/** A log that is told plain errors, whatever it makes of objects. */
export function withPlainErrors(log: Logger): Logger {
  // Yoga gives texts.
  const isFailure = (what: unknown): what is { err: unknown } => typeof what === 'object' && what !== null && 'err' in what
  const plainly = (level: keyof Logger) => (what: object, message?: string) =>
    log[level](isFailure(what) && what.err instanceof Error ? { ...what, err: plainError(what.err) } : what, message)
  return Object.assign(Object.create(log), {
    debug: plainly('debug'),
    info: plainly('info'),
    warn: plainly('warn'),
    error: plainly('error'),
  })
}
