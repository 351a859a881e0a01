// POST /acts: any act as JSON, from any program. What a form of the desk can do, this can do, and the same rules decide it.
import type { Context } from 'hono'
import { ClerkBusy, Halted, NotRecorded, type Taken } from '../../clerk/clerk.ts'
import { readerOf } from '../../audience/reader.ts'
import { type Act, type By, type FieldError, parseAct } from '../../rules/acts.ts'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { jsonAnswer } from './answer.ts'
import { arrivalOf } from './arrival.ts'
import type { Doors } from './doors.ts'
import { fieldErrorWords } from './field-error-words.ts'
import { nobodyThere, turnedAway } from './guard.ts'
import type { Naming } from '../../telling/names.ts'
import { ACT_BYTES_MAX, readBytes } from './payload.ts'
import { refusalWords } from '../../telling/refusal-words.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

export async function layAct(doors: Doors, c: Context): Promise<Response> {
  if (!/^application\/(json|[\w.-]+\+json)\b/i.test(c.req.header('content-type') ?? ''))
    return turnedAway(c, 415, 'json-expected')
  const { by, language } = arrivalOf(doors, c)
  if (!by) return nobodyThere(doors, c)
  const bytes = await readBytes(c, ACT_BYTES_MAX)
  if (bytes instanceof Response) return bytes
  const value = readJson(bytes)
  if (value === undefined) return misshapen(language, [{ path: '', code: 'not-json' }])
  const parsed = parseAct(value)
  if ('errors' in parsed) return misshapen(language, parsed.errors)
  return answerTaken(doors, c, { language, by }, await takeAct(doors, parsed.act, by))
}

/** What became of an act, for a program: the receipt, the rule that stands against it, or when to come back. */
export function answerTaken(
  doors: Doors,
  c: Context,
  { language, by }: { readonly language: Language; readonly by: By },
  taken: Taken | NotTaken,
): Response {
  const naming: Naming = {
    org: doors.clerk.org,
    language,
    reader: readerOf(doors.clerk.org, by),
    clerk: doors.clerk,
  }
  if (taken === 'busy') return turnedAway(c, 503, 'busy', { 'retry-after': '1' })
  if (taken === 'halted') return turnedAway(c, 503, 'halted')
  if (taken === 'not-recorded') return turnedAway(c, 503, 'not-recorded', { 'retry-after': '5' })
  if ('refusal' in taken) {
    const { sentence, rule, instead } = refusalWords(naming, taken.refusal)
    const status = taken.refusal.code === 'not-yours' ? 403 : 409
    return jsonAnswer(status, {
      refusal: { ...taken.refusal, message: sentence, ruleName: rule, instead },
    })
  }
  const again = taken.events.length === 0
  const events = again ? (doors.clerk.entry(taken.receipt.entry)?.events ?? []) : taken.events
  return jsonAnswer(
    again ? 200 : 201,
    { receipt: taken.receipt, signedReceipt: doors.receiptOf?.(taken.receipt.entry), events },
    { location: `/record/${taken.receipt.entry}` },
  )
}

/** Why an act was neither taken nor refused. `halted`: another history of this record exists. */
export type NotTaken = 'busy' | 'halted' | 'not-recorded'

/** Lays an act before the clerk. A clerk who cannot write says so; nothing is lost, and nothing was recorded. */
export async function takeAct(doors: Doors, act: Act, by: By): Promise<Taken | NotTaken> {
  try {
    return await doors.clerk.take(act, by)
  } catch (error) {
    if (error instanceof ClerkBusy) return 'busy'
    if (error instanceof Halted) return 'halted'
    if (error instanceof NotRecorded) {
      console.error(error)
      return 'not-recorded'
    }
    throw error
  }
}

export function misshapen(language: Language, errors: readonly FieldError[]): Response {
  return jsonAnswer(400, {
    errors: errors.map((error) => ({
      path: error.path,
      code: error.code,
      message: fieldErrorWords(language, error),
    })),
    message: say(language, 'act-misshapen', { count: errors.length }),
  })
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strict.decode(bytes)) as unknown
  } catch {
    return undefined
  }
}
