// The delegation itself: papers that await its signature, who leads it, what it has entered, and what it may lay besides.
import { isOver } from '../../rules/sessions.ts'
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { nameOf, nameOfThing } from '../../telling/names.ts'
import { linkButton } from '../look/forms.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { table } from '../look/table.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { actName, choiceWord } from '../../telling/field-words.ts'
import { formHref, oneClick } from '../forms/one-click.ts'
import { questionTitle } from '../../telling/questions.ts'
import type { Ours } from './place.ts'
import { isRunning } from '../../telling/situation.ts'

export function papersToSign(visit: Visit, { member, acts }: Ours): Markup {
  const { language } = visit
  const documents = toSign(visit, member.id)
  if (documents.length === 0) return html``
  return html`<h3 class="small-head" id="to-sign">${say(language, 'delegation-to-sign')}</h3><ul class="to-sign">${documents.map(
    (
      document,
    ) => html`<li><p><a href="/documents/${document.id}">${nameOfThing(visit, 'document', document)}</a> ${entryLink(document.changed)}</p>
${acts ? html`<div class="buttons">${oneClick(visit, 'document.sign', { document: document.id, member: member.id }, actName(language, 'document.sign'))}${linkButton(say(language, 'desk-signs-with-reservation'), formHref(visit, 'document.sign', { document: document.id, member: member.id }))}</div>` : ''}</li>`,
  )}</ul>`
}

export function toSign(visit: Visit, member: string): Thing<'document'>[] {
  const { org } = visit
  return allOf(org, 'document').filter(
    (document) =>
      document.state === 'open-for-signature' &&
      document.signatories?.includes(member) &&
      !get(org, 'signature', `${document.id}/${member}`) &&
      mayRead(visit, 'document', document.id),
  )
}

/** Who leads the delegation, and to whom it may be handed over. */
export function leading(visit: Visit, { session, member, acts }: Ours): Markup {
  const { language, org } = visit
  const delegation = get(org, 'delegation', `${session.id}/${member.id}`)
  if (!delegation) return html`<p class="note">${say(language, 'delegation-ours-not-named')}</p>`
  const leads = delegation.leading ?? delegation.people.find(({ role }) => role === 'head')?.person
  const may = acts && !isOver(session)
  return html`<h3 class="small-head">${say(language, 'delegation-composition')}</h3><ul class="people-lines">${delegation.people.map(
    ({ person, role }) =>
      html`<li><span><b>${nameOf(visit, 'person', person)}</b><span class="second">${choiceWord(language, 'delegation.name', 'role', role)}${person === leads ? html`, ${say(language, 'delegation-leads')}` : ''}</span></span>
${may && person !== leads ? oneClick(visit, 'delegation.hand-over', { session: session.id, member: member.id, person }, html`${say(language, 'delegation-hand-over')}<span class="hidden">: ${nameOf(visit, 'person', person)}</span>`) : ''}</li>`,
  )}</ul>`
}

/** How many of its own acts a delegation sees here, the newest first. */
const SHOWN = 30

/** What the delegation has answered, signed, asked and proposed, newest first. */
export function given(visit: Visit, { member }: Ours): Markup {
  const { language } = visit
  const acts = actsOf(visit, member.id)
    .sort((a, b) => b.entry - a.entry)
    .slice(0, SHOWN)
  if (acts.length === 0) return html``
  return html`<h3 class="small-head">${say(language, 'delegation-given')}</h3>${table({
    caption: say(language, 'delegation-given'),
    columns: [
      { head: say(language, 'desk-what') },
      { head: say(language, 'field-answer') },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: acts.map(({ what, how, entry }) => ({ cells: [what, how, entryLink(entry)] })),
  })}`
}

type Given = { readonly what: Words; readonly how: string; readonly entry: number }

function actsOf(visit: Visit, member: string): Given[] {
  const { language, org } = visit
  const answers = mine(org, 'question', 'answer', member).map((answer): Given => {
    const question = get(org, 'question', answer.question)
    const field =
      question && ['roll-call', 'show-of-hands'].includes(question.method) ? 'vote' : 'answer'
    return {
      what: question ? questionTitle(visit, question) : '',
      how: choiceWord(language, '.', field, answer.answer),
      entry: answer.changed,
    }
  })
  const signatures = mine(org, 'document', 'signature', member)
    .filter(({ document }) => mayRead(visit, 'document', document))
    .map(
      ({ document, reservation, changed }): Given => ({
        what: nameOf(visit, 'document', document),
        how: say(language, reservation ? 'delegation-signed-reserved' : 'delegation-signed'),
        entry: changed,
      }),
    )
  const ballots = mine(org, 'round', 'ballot', member).map(
    ({ round, changed }): Given => ({
      what: nameOf(visit, 'election', get(org, 'round', round)?.election ?? round),
      how: say(language, 'delegation-ballot-is-cast'),
      entry: changed,
    }),
  )
  const opinions = mine(org, 'poll', 'opinion', member).map(
    ({ poll, answer, changed }): Given => ({
      what: nameOf(visit, 'poll', poll),
      how: choiceWord(language, '.', 'answer', answer),
      entry: changed,
    }),
  )
  const proposals = allOf(org, 'proposal')
    .filter((proposal) => proposal.member === member)
    .map(
      (proposal): Given => ({
        what: nameOfThing(visit, 'proposal', proposal),
        how: choiceWord(language, 'proposal.make', 'kind', proposal.kind),
        entry: proposal.made,
      }),
    )
  return [...answers, ...signatures, ...ballots, ...opinions, ...proposals]
}

/** One a member and thing: found by their joined id, so that what others gave is not walked through. */
function mine<K extends 'answer' | 'signature' | 'ballot' | 'opinion'>(
  org: Reading,
  kind: 'question' | 'document' | 'round' | 'poll',
  own: K,
  member: string,
): Thing<K>[] {
  return allOf(org, kind).flatMap(({ id }) => get(org, own, `${id}/${member}`) ?? [])
}

/** What a delegation may lay besides: items and papers for the session while it is not over, its powers, its reports. */
export function besides(visit: Visit, { session, member, acts }: Ours): Markup {
  const { language, org } = visit
  if (!acts) return html``
  const link = (
    type: 'item.propose' | 'document.lay' | 'credentials.present' | 'report.give',
    known: Record<string, string>,
  ) => linkButton(actName(language, type), formHref(visit, type, known))
  const noPowers = ownedBy(org, 'delegation', session.id).some(
    (one) => one.member === member.id && !one.powers,
  )
  const links = [
    ...(isOver(session)
      ? []
      : [
          link('item.propose', { session: session.id, proposedBy: member.id }),
          link('document.lay', { session: session.id, proposedBy: member.id }),
          ...(noPowers
            ? [link('credentials.present', { session: session.id, member: member.id })]
            : []),
        ]),
    ...(allOf(org, 'measure').length > 0 ? [link('report.give', {})] : []),
  ]
  if (links.length === 0) return html``
  return html`<h3 class="small-head">${say(language, 'delegation-may')}</h3><div class="buttons">${links}</div>`
}

/** What waits for the delegation besides what is on the table: papers to sign, other sessions. */
export function elsewhere(visit: Visit, { session, member }: Ours): Markup {
  const { language, org } = visit
  const count = toSign(visit, member.id).length
  const papers =
    count > 0
      ? html`<p class="note"><a href="#documents">${say(language, 'delegation-papers-wait', { count })}</a></p>`
      : ''
  const others = allOf(org, 'session').filter(
    (one) =>
      one.id !== session.id &&
      (ownedBy(org, 'sitting', one.id).some(isRunning) ||
        allOf(org, 'question').some(
          (question) => question.state === 'open' && question.session === one.id,
        )),
  )
  if (others.length === 0) return html`${papers}`
  return html`${papers}<p class="note">${say(language, 'delegation-elsewhere')} ${others.map(
    (one) =>
      html`<a href="/desk/delegation?session=${encodeURIComponent(one.id)}">${nameOfThing(visit, 'session', one)}</a> `,
  )}</p>`
}
