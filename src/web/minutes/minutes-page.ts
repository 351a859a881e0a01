// The page of a sitting's minutes: numbered facts with their entries at the right edge, words beside them, and the stage the
// minutes are at.
import { isAdmitted } from '../../audience/may-read.ts'
import { html } from 'hono/html'
import { get, type Thing } from '../../rules/organisation.ts'
import { dayInText } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import type { Markup, Words } from '../look/markup.ts'
import { emptyState, entryLink, factsLine, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { Page, Params } from '../page.ts'
import { zoneOf } from '../../telling/clock.ts'
import { minutesMark } from '../pages/session/session-texts.ts'
import { here, linked, text } from '../pages/things.ts'
import { ownNameOf } from '../../telling/names.ts'
import type { Visit } from '../visit.ts'
import { type Draft, draftOf } from '../../telling/minutes/draft.ts'
import { restsOn } from '../../telling/minutes/fact.ts'
import { factItem, passageSaid } from './fact-item.ts'
import { minutesJson } from './minutes-json.ts'
import { draftAgain, draftNow, nextStep } from './steps.ts'

export function minutesPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const sitting = get(visit.org, 'sitting', id)
  const session = sitting && get(visit.org, 'session', sitting.session)
  if (sitting === undefined || session === undefined) return undefined
  const draft = draftOf(visit, sitting)
  const heading = headingOf(draft?.then ?? visit, draft?.sitting ?? sitting, session)
  const crumbs = [
    { href: here(visit, '/sessions'), label: say(visit.language, 'menu-sessions') },
    { label: linked(visit, 'session', session.id) },
    { label: say(visit.language, 'minutes') },
  ]
  const top = (lead: Words | undefined, states: Words[]) =>
    title({ crumbs, over: say(visit.language, 'minutes'), heading, lead, states })
  return {
    title: `${say(visit.language, 'minutes')}: ${heading}`,
    current: 'sessions',
    rests: draft ? entriesBehind(draft) : [sitting.changed],
    ...(draft?.adoptedIn === undefined ? {} : { proves: draft.adoptedIn }),
    json: minutesJson(visit, sitting, draft),
    body: width(
      draft
        ? html`${top(leadOf(visit, draft), [minutesMark(visit, draft.minutes.state)])}${paper(visit, session, draft)}`
        : html`${top(undefined, [])}${notDrafted(visit, sitting)}`,
    ),
  }
}

/** «Заседание в узком составе, 27 ноября 2025 года». */
function headingOf(visit: Visit, sitting: Thing<'sitting'>, session: Thing<'session'>): string {
  const { language } = visit
  const name = ownNameOf(visit, sitting) ?? say(language, `sitting-format-${sitting.format}`)
  const day =
    sitting.openedAt === undefined
      ? sitting.on
      : inZone(sitting.openedAt, zoneOf(visit, session)).day
  return day === undefined
    ? name
    : say(language, 'session-title', { name, day: dayInText(language, day) })
}

function notDrafted(visit: Visit, sitting: Thing<'sitting'>): Markup {
  const { language } = visit
  if (!isAdmitted(visit, { kind: 'sitting', id: sitting.id }))
    return emptyState(
      say(language, `name-sitting-${sitting.access ?? 'private'}`),
      say(language, 'sitting-closed-to-you'),
    )
  return sitting.state === 'closed'
    ? emptyState(
        say(language, 'minutes-none'),
        say(language, 'minutes-none-then'),
        draftNow(visit, sitting.id),
      )
    : emptyState(say(language, 'minutes-none'), say(language, 'minutes-none-open'))
}

/** What the paper is worth now, and how it came about. */
function leadOf(visit: Visit, { minutes, adoptedIn }: Draft<Visit>): Markup {
  const { language, org } = visit
  const made = say(language, 'minutes-made-from', { entry: String(minutes.asKnownAt) })
  if (minutes.state !== 'adopted')
    return html`${say(language, `minutes-stage-${minutes.state}`)} ${made}`
  const later = minutes.in === undefined ? undefined : get(org, 'sitting', minutes.in)
  const session = later && get(org, 'session', later.session)
  const where =
    later && session
      ? html`<a href="${here(visit, `/sessions/${session.id}`)}">${headingOf(visit, later, session)}</a>`
      : ''
  return html`${say(language, 'minutes-stage-adopted')} ${where}${adoptedIn !== undefined && html` (${say(language, 'entry').toLowerCase()} ${entryLink(adoptedIn)})`}. ${made}`
}

function paper(visit: Visit, session: Thing<'session'>, draft: Draft<Visit>): Markup {
  const { language } = visit
  const { then, sitting, parts } = draft
  let number = 0
  const sections = parts.map(({ item, facts }, i) =>
    section({
      id: `part-${i + 1}`,
      label:
        item === undefined
          ? say(language, `minutes-part-${nameOfPart(draft, i)}`)
          : itemHeading(then, item),
      note: item === undefined ? undefined : itemNote(then, sitting, item),
      content: html`<ol class="minutes" start="${number + 1}">${facts.map((fact) => factItem(visit, draft, fact, ++number))}</ol>`,
    }),
  )
  return html`${factsLine(headFacts(then, session, sitting))}${draftAgain(visit, draft)}${sections}${apart(visit, draft)}${nextStep(visit, draft)}${signatures(visit)}`
}

function nameOfPart(
  { parts }: Draft<Visit>,
  i: number,
): 'course' | 'opening' | 'closing' | 'between' | 'after' {
  if (parts.length === 1) return 'course'
  if (i === 0) return 'opening'
  const { facts } = parts[i]!
  return facts.some(({ kind }) => kind === 'sitting.close') ? 'closing' : 'between'
}

function itemHeading(then: Visit, item: string): Words {
  const thing = get(then.org, 'item', item)
  return thing
    ? html`<a href="${here(then, `/items/${item}`)}">${text(then, thing.title)}</a>`
    : item
}

function itemNote(then: Visit, sitting: Thing<'sitting'>, item: string): string | undefined {
  const place = (sitting.agenda ?? []).indexOf(item) + 1
  return place === 0 ? undefined : say(then.language, 'item-number', { number: String(place) })
}

function headFacts(then: Visit, session: Thing<'session'>, sitting: Thing<'sitting'>) {
  const { language } = then
  const place = sitting.place ?? session.place
  return [
    { label: say(language, 'session'), value: linked(then, 'session', session.id) },
    ...(place ? [{ label: say(language, 'place'), value: text(then, place) }] : []),
    { label: say(language, 'minutes-zone'), value: zoneOf(then, session) },
  ]
}

/** Words that the secretariat wrote beside entries that are no fact here: after a new draft none is lost. */
function apart(visit: Visit, { apart }: Draft<Visit>): Markup | '' {
  if (apart.length === 0) return ''
  return section({
    id: 'apart',
    label: say(visit.language, 'minutes-apart'),
    note: say(visit.language, 'minutes-apart-note'),
    content: html`${apart.map((passage) => html`<p>${say(visit.language, 'minutes-beside', { entry: String(passage.entry) })}</p>${passageSaid(visit, passage)}`)}`,
  })
}

/** On paper, where two people sign. */
function signatures({ language }: Visit): Markup {
  return html`<div class="print-only" aria-hidden="true"><div class="minutes-hands"><p>${say(language, 'minutes-hand-chair')}</p><p>${say(language, 'minutes-hand-secretary')}</p></div></div>`
}

function entriesBehind({ minutes, parts, beside, apart, adoptedIn }: Draft<Visit>): number[] {
  return [
    ...parts.flatMap(({ facts }) => facts.flatMap(restsOn)),
    ...[...beside.values(), apart].flat().map(({ changed }) => changed),
    minutes.made,
    ...(adoptedIn === undefined ? [] : [adoptedIn]),
  ]
}
