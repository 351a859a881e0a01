// The desk's first page: what has to be done to found the organisation, the sessions, what is open, and every act there is.
import { html } from 'hono/html'
import type { ActType } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { allOf, founded, type Thing } from '../../rules/organisation.ts'
import { dayInTable } from '../../text/dates.ts'
import { say } from '../../text/say.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { personaName } from '../persona.ts'
import { actsInOrder, type ActInOrder } from '../look/answers.ts'
import { linkButton } from '../look/forms.ts'
import { mark, notStated } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { emptyState, entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import type { Visit } from '../visit.ts'
import { chapters } from '../../rules/table.ts'
import { actName } from '../../telling/field-words.ts'
import { formHref } from '../forms/one-click.ts'
import { questionTitle } from '../../telling/questions.ts'
import { receiptNotice } from '../forms/receipt.ts'
import { sessionState } from '../pages/states.ts'

export function overviewPage(visit: Visit): Page {
  const { language, org, by } = visit
  const heading = say(language, 'desk')
  const organisation = founded(org)
  const secretary = by?.role === 'secretary'
  const steps = secretary ? foundingSteps(visit) : []
  const founding = steps.some((step) => 'button' in step && step.main)
  return {
    title: heading,
    rests: [],
    json: {
      sessions: allOf(org, 'session').map(({ id, state }) => ({ id, state })),
      acts: layable(visit),
    },
    body: width(html`${receiptNotice(visit)}${title({
      heading,
      lead: organisation
        ? say(language, 'desk-lead', { persona: personaName(visit, by) })
        : say(language, 'desk-lead-empty'),
    })}${founding && foundingSection(visit, steps)}
${organisation && sessionsSection(visit)}${organisation && openSection(visit)}
${secretary && !founding && foundingSection(visit, steps)}${organisation && actsSection(visit)}`),
  }
}

type Step = ActInOrder & { readonly main?: boolean }

/** What an organisation needs before its first session, in the order in which one thing rests on another. */
function foundingSteps(visit: Visit): Step[] {
  const { language, org } = visit
  const counts: readonly (readonly [ActType, number, boolean])[] = [
    ['organisation.found', founded(org) ? 1 : 0, true],
    ['member.admit', allOf(org, 'member').length, true],
    ['body.establish', allOf(org, 'body').length, true],
    ['post.establish', allOf(org, 'post').length, true],
    ['rulebook.adopt', allOf(org, 'rulebook').length, true],
    ['person.enter', allOf(org, 'person').length, true],
    ['session.convene', allOf(org, 'session').length, true],
  ]
  const next = counts.findIndex(([, count]) => count === 0)
  return counts.map(([type, count], i) => {
    const name = actName(language, type)
    const kind = type.slice(0, type.indexOf('.'))
    const done =
      count > 0
        ? mark('disc', say(language, `done-${kind}`, { count }))
        : say(language, `step-${kind}`)
    if (!founded(org) && i > 0)
      return {
        name,
        consequence: say(language, 'refusal-not-founded-instead'),
        blocked: 'later',
        label: say(language, 'not-now-later'),
      }
    if (type === 'organisation.found' && count > 0)
      return {
        name,
        consequence: done,
        button: linkButton(
          say(language, 'desk-correct'),
          '/desk/correct/organisation/organisation',
        ),
      }
    const main = i === next
    return {
      name,
      consequence: done,
      main,
      button: linkButton(
        say(language, count > 0 ? 'do-it-more' : 'do-it-further'),
        formHref(visit, type),
        main ? 'main' : 'plain',
      ),
    }
  })
}

function foundingSection(visit: Visit, steps: readonly Step[]): Markup {
  const { language } = visit
  return section({
    id: 'founding',
    label: say(language, 'desk-founding'),
    note: say(language, 'desk-founding-note'),
    content: actsInOrder(language, steps),
  })
}

function sessionsSection(visit: Visit): Markup {
  const { language, org } = visit
  const sessions = allOf(org, 'session').toReversed()
  const convene =
    visit.by && mayLayAct('session.convene', visit.by.role)
      ? linkButton(actName(language, 'session.convene'), formHref(visit, 'session.convene'))
      : undefined
  const rows = sessions.map((session) => ({
    cells: [
      html`<a href="/desk/sessions/${session.id}">${nameOfThing(visit, 'session', session)}</a>`,
      nameOf(visit, 'body', session.body),
      session.from ? dayInTable(language, session.from) : notStated(language),
      sessionState(language, session.state),
      entryLink(session.made),
    ],
  }))
  return section({
    id: 'sessions',
    label: say(language, 'menu-sessions'),
    content:
      sessions.length === 0
        ? emptyState(
            say(language, 'desk-no-sessions'),
            say(language, 'desk-no-sessions-then'),
            convene,
          )
        : html`${table({
            caption: say(language, 'menu-sessions'),
            columns: [
              { head: say(language, 'field-session') },
              { head: say(language, 'field-body') },
              { head: say(language, 'field-session-convene-from'), kind: 'day' },
              { head: say(language, 'desk-state'), kind: 'state', phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          })}${convene}`,
  })
}

/** What waits for someone: sittings under way, questions, papers to be signed. */
function openSection(visit: Visit): Markup {
  const { language, org } = visit
  const sittings = allOf(org, 'sitting').filter(
    ({ state }) => state === 'open' || state === 'suspended',
  )
  const questions = allOf(org, 'question').filter(({ state }) => state === 'open')
  const documents = allOf(org, 'document').filter(({ state }) => state === 'open-for-signature')
  const line = (words: string, href: string, thing: Thing) => ({
    cells: [mark('half-disc', html`<a href="${href}">${words}</a>`), entryLink(thing.changed)],
  })
  const rows = [
    ...sittings.map((one) =>
      line(
        nameOfThing(visit, 'sitting', one),
        `/desk/sessions/${one.session}?sitting=${one.id}`,
        one,
      ),
    ),
    ...questions.map((one) =>
      line(questionTitle(visit, one), `/desk/sessions/${one.session}?sitting=${one.sitting}`, one),
    ),
    ...documents.map((one) =>
      line(nameOfThing(visit, 'document', one), `/desk/sessions/${one.session}#documents`, one),
    ),
  ]
  return section({
    id: 'open',
    label: say(language, 'desk-open'),
    content:
      rows.length === 0
        ? emptyState(say(language, 'desk-nothing-open'), say(language, 'desk-nothing-open-then'))
        : table({
            caption: say(language, 'desk-open'),
            columns: [
              { head: say(language, 'desk-what') },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          }),
  })
}

/** Where access is given there is more to it than acts: links and keys, which the record does not hold. */
function accessLink({ language, account, by }: Visit): Markup {
  if (account === undefined || by?.role !== 'secretary') return html``
  return html` · <a href="/desk/access">${say(language, 'access-title')}</a>`
}

function layable(visit: Visit): ActType[] {
  const { by } = visit
  return by ? chapters.flatMap(([, types]) => types).filter((type) => mayLayAct(type, by.role)) : []
}

function actsSection(visit: Visit): Markup {
  const { language } = visit
  const mine = new Set(layable(visit))
  const groups = chapters.flatMap(([name, types]) => {
    const open = types.filter((type) => mine.has(type))
    if (open.length === 0) return []
    return [
      html`<div><h3>${say(language, `chapter-${name}`)}</h3><ul class="act-list">${open.map(
        (type) => html`<li><a href="${formHref(visit, type)}">${actName(language, type)}</a></li>`,
      )}</ul></div>`,
    ]
  })
  return section({
    id: 'acts',
    label: say(language, 'desk-all-acts'),
    note: html`<a href="/acts">${say(language, 'desk-acts-for-programs')}</a>${accessLink(visit)}`,
    content: html`<div class="act-groups">${groups}</div>`,
  })
}
