import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A temporary file that the user edits. */
export class EditedFile {
  readonly path: string
  #first: string | undefined

  constructor(name: string) {
    // The name may come from a server.
    const safe = name.replace(/[^\w-]/g, '_').slice(0, 100)
    this.path = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), `${safe}.yaml`)
  }

  /** Opens a text in the editor, and returns what it is after the editor was closed. @throws Error if the editor failed */
  async edit(text: string): Promise<string> {
    this.#first ??= text
    writeFileSync(this.path, text)
    await openEditor(this.path)
    return this.#read()
  }

  /** Whether it has words that the user wrote. */
  isWritten(): boolean {
    try {
      return this.#first !== undefined && this.#read() !== this.#first
    } catch {
      return true
    }
  }

  remove(): void {
    rmSync(dirname(this.path), { recursive: true, force: true })
  }

  #read(): string {
    const bytes = readFileSync(this.path)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (error) {
      throw new Error(`${this.path} is not in UTF-8. Save it in UTF-8.`, { cause: error })
    }
  }
}

/** Opens a file in the editor of the user, as git does, and waits until it is closed. */
async function openEditor(path: string): Promise<void> {
  const { VISUAL, EDITOR } = process.env
  const isWindows = process.platform === 'win32'
  const editor = VISUAL?.trim() || EDITOR?.trim() || (isWindows ? 'notepad' : 'vi')
  // The variable may have arguments, such as `code --wait`.
  const child = isWindows
    ? spawn(`${editor} "${path}"`, { stdio: 'inherit', shell: true })
    : spawn('sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' })
  const [code, signal] = await once(child, 'exit')
  if (code === 0) return
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`
  throw new Error(`The editor ${editor} ${how}. Nothing was changed. VISUAL or EDITOR says which editor is used.`)
}
