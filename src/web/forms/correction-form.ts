// A correction: a thing's facts as they stand, each of which may be written anew. Only what was changed is corrected; what
// stood before stays on the record.
import { html } from 'hono/html'
import type { Context } from 'hono'
import type { FieldError } from '../../rules/acts.ts'
import { correctable } from '../../rules/correctable.ts'
import { get, type Kind } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { zoneOfThing } from '../../telling/clock.ts'
import type { Doors } from '../doors/doors.ts'
import { wantsJson } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import { nameOfThing } from '../../telling/names.ts'
import { FORM_BYTES_MAX, readForm } from '../doors/payload.ts'
import { localPath } from '../doors/local-path.ts'
import { absentPage, show } from '../doors/showing.ts'
import { button, buttons, form, hiddenField, linkButton } from '../look/forms.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page } from '../page.ts'
import { signInHasEnded, withSignIn } from '../sign-in/sign-in-again.ts'
import type { Visit } from '../visit.ts'
import { type FormState, newActId, notYoursPage, trouble } from './act-form.ts'
import { type Asked, askedAs } from './asked.ts'
import type { Drawing } from './field-kinds.ts'
import { drawField } from './fields.ts'
import { seenField, unseenDates } from './dates-read.ts'
import { type DateRead, filledWith, readField } from './filled.ts'
import { layForm } from './sending.ts'

export function correctionPage(
  visit: Visit,
  kind: string,
  id: string,
  state?: FormState,
): Page | undefined {
  const { language, org } = visit
  const fields = correctableFields(kind)
  const thing = fields ? get(org, kind as Kind, id) : undefined
  if (!fields || !thing) return undefined
  const timeZone = zoneOfThing(org, kind, thing)
  const filled =
    state?.filled ??
    filledWith(asForm(fields, thing as unknown as Record<string, unknown>, timeZone))
  const errors = (state?.errors ?? []).map((error) => ({
    ...error,
    path: error.path.replace(/^set\./, ''),
  }))
  const drawing: Drawing = {
    visit,
    type: `${kind}.correct`,
    filled,
    errors,
    moreRows: state?.moreRows,
  }
  const heading = say(language, 'correction-title', {
    thing: nameOfThing(visit, kind as Kind, thing),
  })
  const back = localPath(filled.one('back') || visit.query.get('back'), '/desk')
  const why: Asked = { name: 'why', required: true, field: 'text', most: 1000 }
  return {
    title: heading,
    rests: [],
    status: state?.status ?? 200,
    body: width(
      html`${title({
        heading,
        lead: say(language, 'correction-lead'),
        crumbs: [
          { href: '/desk', label: say(language, 'desk') },
          { label: say(language, `kind-${kind}`) },
        ],
      })}${state && trouble(drawing, state, [...fields, why])}<div class="desk-form">${form(
        `/desk/correct/${kind}/${id}`,
        html`${hiddenField('act', filled.one('act') || newActId())}${hiddenField('back', back)}${state?.datesRead && seenField(state.datesRead)}
${fields.map((asked) => drawField(drawing, asked))}${drawField({ ...drawing, type: 'correction.make' }, why)}
${buttons(button(say(language, 'act-correction-make'), { look: 'main' }), linkButton(say(language, 'form-cancel'), back))}`,
      )}</div>`,
    ),
  }
}

export async function sendCorrection(
  doors: Doors,
  c: Context,
  kind: string,
  id: string,
): Promise<Response> {
  const sent = await readForm(c, FORM_BYTES_MAX)
  if (sent instanceof Response) return sent
  const { visit } = visitOf(doors, c, arrivalOf(doors, c))
  if (visit.by?.role !== 'secretary' && !signInHasEnded(visit))
    return show(c, visit, notYoursPage(visit, 'correction.make'))
  const fields = correctableFields(kind)
  const thing = fields ? get(visit.org, kind as Kind, id) : undefined
  if (!fields || !thing) return show(c, visit, absentPage(visit))
  const filled = filledWith(
    [...sent.entries()].filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  const redraw = (now: Visit, _type: unknown, state: FormState) =>
    correctionPage(now, kind, id, state) ?? absentPage(now)
  if (signInHasEnded(visit))
    return show(c, visit, withSignIn(redraw(visit, '', { filled, signInAgain: true })))
  const more = filled.one('more')
  if (more !== '') return show(c, visit, redraw(visit, '', { filled, moreRows: more }))
  const timeZone = zoneOfThing(visit.org, kind, thing)
  const place = { timeZone, today: visit.today }
  const dates: DateRead[] = []
  const clockwork = { ...place, heard: (date: DateRead) => dates.push(date) }
  const errors: FieldError[] = []
  const before = filledWith(asForm(fields, thing as unknown as Record<string, unknown>, timeZone))
  const set: Record<string, unknown> = {}
  for (const asked of fields) {
    const now = readField(asked, asked.name, filled, clockwork, errors)
    const was = readField(asked, asked.name, before, place, [])
    if (now !== undefined && JSON.stringify(now) !== JSON.stringify(was))
      Object.assign(set, checked(kind, asked, now, errors))
  }
  const why = readField(
    { name: 'why', required: true, field: 'text', most: 1000 },
    'why',
    filled,
    clockwork,
    errors,
  )
  const unseen = unseenDates(dates, filled)
  if (unseen.length > 0 && errors.length === 0 && !wantsJson(c))
    return show(c, visit, redraw(visit, '', { filled, datesRead: unseen }))
  return layForm(
    doors,
    c,
    visit,
    'correction.make',
    filled,
    { of: { kind, id }, set, why },
    errors,
    redraw,
  )
}

/** The value, if its shape takes it; otherwise what is wrong with it, where the field shows it. */
function checked(
  kind: string,
  { name }: Asked,
  value: unknown,
  errors: FieldError[],
): Record<string, unknown> {
  const read = correctable[kind]?.[name]?.safeParse(value)
  if (read?.success) return { [name]: read.data }
  for (const issue of read?.error.issues.slice(0, 5) ?? []) {
    const least = 'minimum' in issue ? Number(issue.minimum) : undefined
    const limit = 'maximum' in issue ? Number(issue.maximum) : least
    const code = /^[a-z-]+$/.test(issue.message) ? issue.message : 'bad-value'
    errors.push({ path: [name, ...issue.path].join('.'), code, limit })
  }
  return {}
}

function correctableFields(kind: string): Asked[] | undefined {
  const shapes = Object.hasOwn(correctable, kind) ? correctable[kind] : undefined
  return (
    shapes &&
    Object.entries(shapes).map(([name, shape]) => ({ ...askedAs(name, shape), required: false }))
  )
}

/** A thing's facts as a form names them, so that the form begins with what stands. */
function asForm(
  fields: readonly Asked[],
  values: Readonly<Record<string, unknown>>,
  timeZone: string,
  prefix = '',
): [string, string][] {
  return fields.flatMap((asked): [string, string][] => {
    const value = values[asked.name]
    const path = `${prefix}${asked.name}`
    if (value === undefined || value === null) return []
    switch (asked.field) {
      case 'text':
      case 'long-text':
        return Object.entries(value as Record<string, string>).map(([code, words]) => [
          `${path}.${code}`,
          words,
        ])
      case 'refs':
      case 'languages':
        return (value as string[]).map((one) => [path, one])
      case 'yes-no':
        return [[path, value === true ? 'yes' : '']]
      case 'group':
        return asForm(asked.of, value as Record<string, unknown>, timeZone, `${path}.`)
      case 'rows':
        return (value as Record<string, unknown>[]).flatMap((row, i) =>
          asForm(asked.of, row, timeZone, `${path}.${i}.`),
        )
      case 'begin':
        return beginAsForm(path, value)
      case 'instant':
        return [[path, typeof value === 'number' ? instantAsForm(value, timeZone) : String(value)]]
      case 'json':
        return [[path, JSON.stringify(value, null, 2)]]
      default:
        return [[path, String(value)]]
    }
  })
}

/** «27.11.2025 13:20:05» on the clock of the place, as a form takes it back. */
function instantAsForm(at: number, timeZone: string): string {
  const { day, seconds } = inZone(at, timeZone)
  return `${day.split('-').reverse().join('.')} ${seconds.replace(/:00$/, '')}`
}

function beginAsForm(path: string, value: unknown): [string, string][] {
  if (value === 'at-once' || value === 'not-said') return [[`${path}.how`, value]]
  if (typeof value === 'string')
    return [
      [`${path}.how`, 'day'],
      [`${path}.date`, value],
    ]
  const [how, sitting] = Object.entries(value as Record<string, string>)[0] ?? ['not-said', '']
  return [
    [`${path}.how`, how],
    [`${path}.sitting`, sitting],
  ]
}
