/** An error as the server sends it. */
export interface ResponseError {
  message: string
  path?: (string | number)[]
  extensions: { code: string } & Record<string, unknown>
}

/** What a server answered instead of data: the first error's message, code and extensions, and all of them in `errors`. */
export class RapporteurError extends Error {
  override readonly name = 'RapporteurError'
  readonly code: string
  readonly extensions: Record<string, unknown>
  readonly errors: readonly ResponseError[]
  /** The part of the answer that there was all the same. */
  readonly data: unknown

  constructor(errors: readonly [ResponseError, ...ResponseError[]], data: unknown) {
    const [first] = errors
    super(first.message)
    this.code = first.extensions.code
    this.extensions = first.extensions
    this.errors = errors
    this.data = data
  }
}
