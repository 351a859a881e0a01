// The terminal in which a command runs: everything that a command knows of the world is passed in here by program.ts.
import type { House } from '../clerk/house.ts'
import type { Refusal } from '../rules/event.ts'
import type { FieldError } from '../rules/acts.ts'
import type { Reading } from '../rules/organisation.ts'
import { type Arguments, say as sayOnPage } from '../text/say.ts'
import type { Language } from '../text/language.ts'
import { terminalLanguage } from '../configuration.ts'

/** Where a command writes. Streams of a process will do. */
export type Out = {
  readonly stdout: { write: (text: string) => unknown }
  readonly stderr: { write: (text: string) => unknown }
  /** The environment, which sets the language. Absent: English. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

export type Served = {
  readonly url: string
  /** What is shown to act as a persona; absent, people sign in with keys alone. */
  readonly personaToken: string | undefined
  /** Where browsers find the server, if it is configured. */
  readonly origin: string | undefined
  close(): Promise<void>
}

/** What the web provides: its pages on a socket, and the sentences for a refusal and for a mistake in a field. */
export type Doors = {
  serve(house: House, at: { readonly host: string; readonly port: number }): Promise<Served>
  refusal(language: Language, org: Reading, refusal: Refusal): string
  fieldError(language: Language, error: FieldError): string
}

export type Terminal = Out & {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly env: Readonly<Record<string, string | undefined>>
  /** Resolves when the operator asks the program to stop. */
  readonly stopped: () => Promise<void>
  readonly doors: () => Promise<Doors>
}

/** A command: its arguments without its name; answers the exit code. 0: done. 1: refused or failed. 2: asked wrongly. */
export type Run = (args: string[], terminal: Terminal) => Promise<number>

export function languageOf(env: Terminal['env'] = {}): Language {
  return terminalLanguage(env)
}

/**
 * A sentence for the terminal: without the spaces that bind words on a page, which would be copied into commands, and
 * without control characters, which a file or a server could send to the terminal.
 */
export function say(language: Language, key: string, args: Arguments = {}): string {
  return sayOnPage(language, key, args)
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd')
}

/** When a stream that was full can be written again; what has no `once` is never full. */
export function drained(stream: Out['stdout']): Promise<void> {
  if (!('once' in stream) || typeof stream.once !== 'function') return Promise.resolve()
  const once = stream.once.bind(stream) as (event: string, done: () => void) => void
  return new Promise((resolve) => once('drain', resolve))
}
