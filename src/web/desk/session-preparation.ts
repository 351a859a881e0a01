// Below the desk: who takes part, what is on the agenda, which papers, what was decided, and every act that changes them.
import { isOver } from '../../rules/sessions.ts'
import { html } from 'hono/html'
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { ownName } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { closedWords, nameOf, nameOfThing } from '../../telling/names.ts'
import { mark, notStated } from '../look/mark.ts'
import { type Markup, second } from '../look/markup.ts'
import { emptyState, entryLink, section } from '../look/section.ts'
import { table } from '../look/table.ts'
import { isOpenToAll, readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { oneClick } from '../forms/one-click.ts'
import { documentState, itemMark } from '../pages/states.ts'
import type { Situation } from '../../telling/situation.ts'
import { participants } from './participants.ts'
import { link, formButton } from './act-links.ts'

export function preparation(visit: Visit, at: Situation): Markup {
  return html`${participants(visit, at)}${items(visit, at)}${documents(visit, at)}${afterwards(visit, at)}`
}

function items(visit: Visit, { session }: Situation): Markup {
  const { language, org } = visit
  const all = ownedBy(org, 'item', session.id).sort((a, b) => a.order - b.order)
  const open = !isOver(session)
  const known = { session: session.id }
  const acts =
    open &&
    html`<div class="buttons">${formButton(visit, 'item.propose', known)}${all.length > 1 && formButton(visit, 'agenda.order', known)}</div>`
  const rows = all.map((item) => ({
    cells: [
      String(item.order),
      html`${nameOfThing(visit, 'item', item)}${closedWords(visit, 'item', item) && second(closedWords(visit, 'item', item) ?? '')}`,
      mark(itemMark(item.state), say(language, `item-is-${item.state}`)),
      html`<span class="links">${open && item.state !== 'closed' && item.state !== 'withdrawn' && link(visit, 'item.withdraw', { item: item.id })} ${open && item.takenAt === undefined && item.state !== 'withdrawn' && link(visit, 'item.set-access', { item: item.id })} ${correct(visit, 'item', item.id)}</span>`,
      entryLink(item.changed),
    ],
  }))
  return section({
    id: 'items',
    label: say(language, 'desk-items'),
    wide: true,
    content:
      all.length === 0
        ? emptyState(
            say(language, 'desk-no-items'),
            say(language, 'desk-no-items-then'),
            html`${acts}`,
          )
        : html`${table({
            caption: say(language, 'desk-items'),
            columns: [
              { head: '№', kind: 'code' },
              { head: say(language, 'field-item') },
              { head: say(language, 'desk-state'), kind: 'state', phone: 'bare' },
              { head: say(language, 'desk-acts'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          })}${acts}`,
  })
}

function documents(visit: Visit, { session }: Situation): Markup {
  const { language, org } = visit
  const all = readable(visit, 'document', ownedBy(org, 'document', session.id))
  const acts =
    !isOver(session) &&
    html`<div class="buttons">${formButton(visit, 'document.lay', { session: session.id })}</div>`
  const rows = all.map((document) => {
    const languages = ownedBy(org, 'version', document.id).map(({ language: code }) =>
      ownName(code),
    )
    return {
      id: `document-${document.id}`,
      cells: [
        nameOfThing(visit, 'document', document),
        languages.length > 0 ? languages.join(', ') : notStated(language),
        documentState(language, document.state),
        documentActs(visit, document),
        entryLink(document.changed),
      ],
    }
  })
  return section({
    id: 'documents',
    label: say(language, 'desk-documents'),
    wide: true,
    content:
      all.length === 0
        ? emptyState(
            say(language, 'desk-no-documents'),
            say(language, 'desk-no-documents-then'),
            html`${acts}`,
          )
        : html`${table({
            caption: say(language, 'desk-documents'),
            columns: [
              { head: say(language, 'field-document') },
              { head: say(language, 'desk-texts') },
              { head: say(language, 'desk-state'), kind: 'state', phone: 'bare' },
              { head: say(language, 'desk-acts'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          })}${acts}`,
  })
}

/** What can be done with a document as it stands; once it is open, a click a member that has yet to sign. */
function documentActs(visit: Visit, document: Thing<'document'>): Markup {
  const { language, org, by } = visit
  const known = { document: document.id }
  const takingPart = membersOn(org, visit.today).filter(
    ({ id }) => statusOn(org, id, visit.today) === 'member',
  )
  const waiting = (document.signatories ?? []).filter(
    (member) => !get(org, 'signature', `${document.id}/${member}`),
  )
  return html`<span class="links">${document.state === 'laid' && link(visit, 'version.lay', known)}
${document.state === 'adopted' && link(visit, 'signature.open', { ...known, signatories: takingPart.map(({ id }) => id) })}
${!isOpenToAll(org, 'document', document.id) && link(visit, 'document.release', { ...known, audience: 'public' })} ${correct(visit, 'document', document.id)}</span>
${
  waiting.length > 0 && by?.role === 'secretary'
    ? html`<span class="links">${waiting.map((member) => oneClick(visit, 'document.sign', { ...known, member }, say(language, 'desk-signs', { member: nameOf(visit, 'member', member) })))} ${link(visit, 'document.sign', { ...known, member: waiting[0] ?? '' }, say(language, 'desk-signs-with-reservation'))}</span>`
    : ''
}`
}

function afterwards(visit: Visit, { session }: Situation): Markup {
  const { language, org } = visit
  const decisions = readable(visit, 'decision', ownedBy(org, 'decision', session.id))
  const measures = readable(visit, 'measure', ownedBy(org, 'measure', session.id))
  const known = { session: session.id }
  const rows = [
    ...decisions.map((decision) => ({
      cells: [
        nameOfThing(visit, 'decision', decision),
        mark('disc', say(language, 'desk-adopted')),
        html`<span class="links">${link(visit, 'measure.set', { ...known, decision: decision.id })} ${correct(visit, 'decision', decision.id)}</span>`,
        entryLink(decision.made),
      ],
    })),
    ...measures.map((measure) => ({
      cells: [
        nameOfThing(visit, 'measure', measure),
        measure.progress
          ? mark(
              measure.progress === 'done' ? 'disc' : 'half-disc',
              choiceWord(language, 'report.give', 'progress', measure.progress),
            )
          : mark('ring', say(language, 'desk-no-report')),
        html`<span class="links">${link(visit, 'report.give', { measure: measure.id })} ${correct(visit, 'measure', measure.id)}</span>`,
        entryLink(measure.changed),
      ],
    })),
  ]
  const acts = html`<div class="buttons">${formButton(visit, 'measure.set', known)}</div>`
  return section({
    id: 'afterwards',
    label: say(language, 'desk-afterwards'),
    wide: true,
    content:
      rows.length === 0
        ? emptyState(
            say(language, 'desk-no-decisions'),
            say(language, 'desk-no-decisions-then'),
            acts,
          )
        : html`${table({
            caption: say(language, 'desk-afterwards'),
            columns: [
              { head: say(language, 'desk-what') },
              { head: say(language, 'desk-state'), kind: 'state', phone: 'bare' },
              { head: say(language, 'desk-acts'), phone: 'bare' },
              { head: say(language, 'entry'), kind: 'entry' },
            ],
            rows,
          })}${acts}`,
  })
}

function correct(visit: Visit, kind: string, id: string): Markup {
  if (visit.by?.role !== 'secretary') return html``
  return html`<a href="/desk/correct/${kind}/${id}">${say(visit.language, 'desk-correct')}</a>`
}
