// A form sent: read, checked by the act's shape, laid before the clerk. What comes back is the form with what is wrong, or the
// place the reader came from with the receipt.
import type { Context } from 'hono'
import { get } from '../../rules/organisation.ts'
import { type ActType, type By, type FieldError, parseAct, type Role } from '../../rules/acts.ts'
import type { Refusal } from '../../rules/event.ts'
import { standingRules } from '../../rules/standing-rules.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { DOCUMENT_BYTES_MAX } from '../../record/store/documents.ts'
import { UploadRefused } from '../../record/store/uploads.ts'
import { answerTaken, misshapen, takeAct } from '../doors/act-door.ts'
import { seeOther, wantsJson } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { turnedAway } from '../doors/guard.ts'
import { FORM_BYTES_MAX, readForm } from '../doors/payload.ts'
import { localPath } from '../doors/local-path.ts'
import { show } from '../doors/showing.ts'
import type { Page } from '../page.ts'
import { signInHasEnded, withSignIn } from '../sign-in/sign-in-again.ts'
import type { Visit } from '../visit.ts'
import { askedBefore } from '../../telling/asked-before.ts'
import { unseenQuestions } from './asked-first.ts'
import { zoneOfThing } from '../../telling/clock.ts'
import { actFormPage, type FormState, notYoursPage } from './act-form.ts'
import { askedFor } from './asked.ts'
import { unseenDates } from './dates-read.ts'
import { type DateRead, type Filled, filledWith, readFields } from './filled.ts'
import { withProposedId } from './proposed-ids.ts'
import { templateOf } from './templates.ts'

/** Shows the form again in a state: each kind of form has its own page. */
export type Redraw = (visit: Visit, type: ActType, state: FormState) => Page

export async function sendForm(doors: Doors, c: Context, type: ActType): Promise<Response> {
  const withFile = askedFor(type).some(({ field }) => field === 'digest')
  const sent = await readForm(c, withFile ? DOCUMENT_BYTES_MAX + FORM_BYTES_MAX : FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  const pairs = [...sent.entries()].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  )
  if (!visit.by && wantsJson(c)) return turnedAway(c, 401, 'nobody')
  if (signInHasEnded(visit))
    return show(
      c,
      visit,
      withSignIn(actFormPage(visit, type, { filled: filledWith(pairs), signInAgain: true })),
    )
  if (!visit.by || !mayLayAct(type, visit.by.role)) {
    const { by, language } = visit
    // Whoever acts in another role by now, in another window, is told that, and not that there is no such page for programs.
    if (by && wantsJson(c)) return answerTaken(doors, c, { language, by }, notTheirs(by.role, type))
    return show(c, visit, notYoursPage(visit, type))
  }
  const more = filledWith(pairs).one('more')
  if (more !== '')
    return show(
      c,
      visit,
      actFormPage(
        visit,
        type,
        more === 'template' ? templated(pairs) : { filled: filledWith(pairs), moreRows: more },
      ),
    )
  const file = sent.get('digest-file')
  if (file instanceof File && file.size > DOCUMENT_BYTES_MAX)
    return show(
      c,
      visit,
      actFormPage(
        visit,
        type,
        wrong(filledWith(pairs), [{ path: 'digest-file', code: 'file-too-large' }]),
      ),
    )
  const kept =
    file instanceof File && file.size > 0
      ? await withFileKept(doors, pairs, file, visit.by)
      : { pairs }
  if ('refused' in kept) {
    const code = `upload-${kept.refused}` as const
    const state = wrong(filledWith(pairs), [{ path: 'digest-file', code }])
    return show(c, visit, actFormPage(visit, type, { ...state, status: 507 }))
  }
  const filled = filledWith(kept.pairs)
  const dates: DateRead[] = []
  const { fields, errors } = readFields(type, filled, {
    timeZone: zoneOf(visit, filled),
    today: visit.today,
    heard: (date) => dates.push(date),
  })
  const unseen = unseenDates(dates, filled)
  if (unseen.length > 0 && errors.length === 0 && !wantsJson(c))
    return show(c, visit, actFormPage(visit, type, { filled, datesRead: unseen }))
  // An act that was taken already is not compared with itself.
  const others = askedBefore(visit, type, fields).filter(
    ({ entry }) => visit.clerk.entry(entry)?.act.id !== filled.one('act'),
  )
  const asked = unseenQuestions(others, filled)
  if (asked.length > 0 && errors.length === 0 && !wantsJson(c))
    return show(c, visit, actFormPage(visit, type, { filled, asked }))
  return layForm(doors, c, visit, type, filled, fields, errors, actFormPage)
}

/** Lays the act that a form tells, and answers as forms are answered. */
export async function layForm(
  doors: Doors,
  c: Context,
  visit: Visit,
  type: ActType,
  filled: Filled,
  fields: Readonly<Record<string, unknown>>,
  errors: readonly FieldError[],
  redraw: Redraw,
): Promise<Response> {
  const id = filled.one('act')
  const mine = (made: number) => visit.clerk.entry(made)?.act.id === id
  const parsed = parseAct({ id, type, ...withProposedId(visit.org, type, fields, mine) })
  // A page that stays open sends the form itself, and is answered as programs are.
  const json = wantsJson(c)
  if (errors.length > 0 || 'errors' in parsed) {
    const every = [...errors, ...('errors' in parsed ? parsed.errors : [])]
    const first = every.filter(
      (error, i) => every.findIndex(({ path }) => path === error.path) === i,
    )
    if (json) return misshapen(visit.language, first)
    return show(c, visit, redraw(visit, type, wrong(filled, first)))
  }
  if (!visit.by) return show(c, visit, notYoursPage(visit, type))
  const taken = await takeAct(doors, parsed.act, visit.by)
  if (json) return answerTaken(doors, c, { language: visit.language, by: visit.by }, taken)
  if (typeof taken === 'string')
    return show(c, visit, redraw(visit, type, { filled, notRecorded: true, status: 503 }))
  if ('refusal' in taken)
    return show(c, visit, redraw(visit, type, { filled, refusal: taken.refusal, status: 409 }))
  return seeOther(withReceipt(localPath(filled.one('back'), ''), taken.receipt.entry))
}

function notTheirs(role: Role, act: ActType): { readonly refusal: Refusal } {
  return {
    refusal: { code: 'not-yours', rule: `S${standingRules['not-yours']}`, facts: { role, act } },
  }
}

function wrong(filled: Filled, errors: readonly FieldError[]): FormState {
  return { filled, errors, status: 400 }
}

/** Back where the reader came from, with the receipt shown there; minutes show the entry themselves; otherwise to the entry. */
function withReceipt(back: string, entry: number): string {
  if (/^\/sittings\/[^/?#]+\/minutes(#|$)/.test(back)) return back
  if (!back.startsWith('/desk')) return `/record/${entry}`
  const [address = '', anchor] = back.split('#')
  const [path = '', asked = ''] = address.split('?')
  const query = new URLSearchParams(asked)
  query.set('receipt', String(entry))
  return `${path}?${query}${anchor === undefined ? '' : `#${anchor}`}`
}

function templated(pairs: readonly (readonly [string, string])[]): FormState {
  const template = templateOf(filledWith(pairs).one('template'))
  const others = pairs.filter(([name]) => name !== 'book' && name !== 'template')
  return { filled: filledWith(template ? [...others, ['book', template.json]] : pairs) }
}

/** Keeps the file: the form then tells its digest, name, type and size, and need not send it again. */
async function withFileKept(
  doors: Doors,
  pairs: readonly (readonly [string, string])[],
  file: File,
  by: By,
): Promise<
  { readonly pairs: (readonly [string, string])[] } | { readonly refused: UploadRefused['why'] }
> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const known = new Map<string, string>([
      ['digest', doors.documents.put(bytes, by)],
      ['fileName', file.name.slice(0, 200)],
      ['mediaType', (file.type || 'application/octet-stream').slice(0, 100)],
      ['bytes', String(bytes.length)],
    ])
    return { pairs: [...pairs.filter(([name]) => !known.has(name)), ...known] }
  } catch (error) {
    if (error instanceof UploadRefused) return { refused: error.why }
    throw error
  }
}

/** Times on the wall are those of the place where the session is held. */
function zoneOf({ org }: Visit, filled: Filled): string {
  const floor = get(org, 'floor', filled.one('floor'))
  return zoneOfThing(org, 'form', {
    session: filled.one('session') || undefined,
    sitting: filled.one('sitting') || floor?.sitting,
    document: filled.one('document'),
  })
}
