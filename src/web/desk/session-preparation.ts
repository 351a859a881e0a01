// Below the desk: who takes part, what is on the agenda, which papers, what was decided, and every act that changes them.
import { isOver } from '../../rules/sessions.ts'
import { html } from 'hono/html'
import type { ActType } from '../../rules/acts.ts'
import { mayLayAct } from '../../rules/decide.ts'
import { membersOn, statusOn } from '../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../rules/organisation.ts'
import { ownName } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { closedWords, nameOf, nameOfThing } from '../../telling/names.ts'
import { linkButton } from '../look/forms.ts'
import { mark, notStated } from '../look/mark.ts'
import { type Markup, second, type Words } from '../look/markup.ts'
import { emptyState, entryLink, section } from '../look/section.ts'
import { table } from '../look/table.ts'
import { isOpenToAll, readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { actName, choiceWord } from '../../telling/field-words.ts'
import { formHref, type FormFields, oneClick } from '../forms/one-click.ts'
import { documentState, itemMark } from '../pages/states.ts'
import type { Situation } from '../../telling/situation.ts'

export function preparation(visit: Visit, at: Situation): Markup {
  return html`${participants(visit, at)}${items(visit, at)}${documents(visit, at)}${afterwards(visit, at)}`
}

/** A link to an act's form, for those who may lay it. */
function link(visit: Visit, type: ActType, fields: FormFields, words?: Words): Markup {
  if (!visit.by || !mayLayAct(type, visit.by.role)) return html``
  return html`<a href="${formHref(visit, type, fields)}">${words ?? actName(visit.language, type)}</a>`
}

function formButton(visit: Visit, type: ActType, fields: FormFields): Markup {
  if (!visit.by || !mayLayAct(type, visit.by.role)) return html``
  return linkButton(actName(visit.language, type), formHref(visit, type, fields))
}

function participants(visit: Visit, { session, sitting }: Situation): Markup {
  const { language, org } = visit
  const on = session.from ?? visit.today
  const rows = membersOn(org, on).map((member) => {
    const known = { session: session.id, member: member.id }
    const delegation = get(org, 'delegation', `${session.id}/${member.id}`)
    const absence = get(org, 'absence', `${session.id}/${member.id}`)
    const head = delegation?.people.find(({ role }) => role === 'head')
    const name = nameOfThing(visit, 'member', member)
    if (absence)
      return {
        cells: [
          member.id,
          name,
          {
            span: 3,
            content: mark('bar', nameOfText(visit, absence.reason)),
          },
          entryLink(absence.changed),
        ],
      }
    const status = statusOn(org, member.id, on)
    const shown =
      status === 'member'
        ? html`${head ? nameOf(visit, 'person', head.person) : notStated(language)}`
        : mark(
            status === 'frozen' ? 'hatched-square' : 'bar',
            say(language, `choice-status-${status ?? 'ended'}`),
          )
    const change = isOver(session)
      ? ''
      : html`<span class="links">${link(visit, 'delegation.name', { ...known, ...peopleOf(delegation) }, say(language, delegation ? 'desk-change' : 'desk-name-delegation'))} ${!delegation && link(visit, 'absence.note', known)}</span>`
    return {
      cells: [
        member.id,
        name,
        html`<span class="links">${shown} ${change}</span>`,
        powers(visit, session, delegation, known),
        presence(visit, sitting, member.id, name),
        delegation ? entryLink(delegation.changed) : '',
      ],
    }
  })
  const guests = ownedBy(org, 'invitation', session.id).map(
    (guest) =>
      html`<li>${nameOfThing(visit, 'invitation', guest)} <span class="quiet">${choiceWord(language, 'invitation.issue', 'as', guest.as)}</span> ${entryLink(guest.changed)}</li>`,
  )
  return section({
    id: 'participants',
    label: say(language, 'desk-participants'),
    wide: true,
    content: html`${table({
      caption: say(language, 'desk-participants'),
      columns: [
        { head: say(language, 'field-member-admit-member'), kind: 'code' },
        { head: say(language, 'field-member') },
        { head: say(language, 'desk-head-of-delegation') },
        { head: say(language, 'field-powers') },
        { head: say(language, 'field-state'), kind: 'state' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows,
    })}${guests.length > 0 && html`<ul class="plain-list">${guests}</ul>`}
${!isOver(session) && html`<div class="buttons">${formButton(visit, 'invitation.issue', { session: session.id })}</div>`}`,
  })
}

function peopleOf(delegation: Thing<'delegation'> | undefined): FormFields {
  return Object.fromEntries(
    (delegation?.people ?? []).flatMap(({ person, role, title }, i) => [
      [`people.${i}.person`, person],
      [`people.${i}.role`, role],
      ...Object.entries(title ?? {}).map(([code, words]) => [`people.${i}.title.${code}`, words]),
    ]),
  )
}

function powers(
  visit: Visit,
  session: Thing<'session'>,
  delegation: Thing<'delegation'> | undefined,
  known: FormFields,
): Markup {
  const { language } = visit
  if (!delegation) return mark('dashed-ring', say(language, 'delegation-not-named'))
  const open = !isOver(session)
  if (!delegation.powers)
    return html`${mark('half-disc', say(language, 'desk-powers-awaited'))} ${
      open && visit.by?.role === 'secretary'
        ? html`<span class="links">${oneClick(visit, 'credentials.present', { ...known, powers: 'not-required' }, choiceWord(language, 'credentials.present', 'powers', 'not-required'))}${oneClick(visit, 'credentials.present', { ...known, powers: 'full-powers' }, choiceWord(language, 'credentials.present', 'powers', 'full-powers'))}</span>`
        : ''
    }`
  if (delegation.powers === 'not-required')
    return mark('disc', choiceWord(language, 'credentials.present', 'powers', 'not-required'))
  if (!delegation.finding)
    return html`${mark('half-disc', say(language, 'desk-powers-presented'))} ${
      open && visit.by?.role === 'secretary'
        ? oneClick(
            visit,
            'credentials.examine',
            { ...known, finding: 'accepted' },
            say(language, 'desk-accept-powers'),
          )
        : ''
    } ${open && link(visit, 'credentials.examine', known)}`
  return mark(
    findingMarks[delegation.finding],
    choiceWord(language, 'credentials.examine', 'finding', delegation.finding),
  )
}

const findingMarks = { accepted: 'disc', provisional: 'half-disc', refused: 'cross' } as const

/** One click a member: here, or gone. */
function presence(
  visit: Visit,
  sitting: Thing<'sitting'> | undefined,
  member: string,
  name: string,
): Markup {
  const { language, org, by } = visit
  if (!sitting) return html``
  const known = get(org, 'presence', `${sitting.id}/${member}`)
  const here = known?.state === 'present'
  const state = known
    ? mark(here ? 'disc' : 'bar', choiceWord(language, 'presence.record', 'state', known.state))
    : mark('dashed-ring', say(language, 'desk-presence-not-recorded'))
  if (
    sitting.state !== 'open' ||
    by?.role !== 'secretary' ||
    statusOn(org, member, sitting.openedOn ?? visit.today) !== 'member'
  )
    return state
  const label = html`${say(language, here ? 'desk-mark-left' : 'desk-mark-present')}<span class="hidden">: ${name}</span>`
  return html`${state} ${oneClick(visit, 'presence.record', { sitting: sitting.id, member, state: here ? 'left' : 'present' }, label)}`
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

function nameOfText(visit: Visit, text: Readonly<Record<string, string>>): string {
  return text[visit.language] ?? Object.values(text)[0] ?? ''
}
