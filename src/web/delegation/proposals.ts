// What is proposed from the floor: the list that everyone sees, and the delegation's own proposals, amendments and motions.
import { html } from 'hono/html'
import { allOf, ownedBy, type Reading, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { memberShortName, nameOf } from '../../telling/names.ts'
import { button, hiddenField, linkButton } from '../look/forms.ts'
import { type MarkKind, mark } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { entryLink } from '../look/section.ts'
import { text } from '../pages/things.ts'
import { isOwn, mayRead, readable } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { choiceWord } from '../../telling/field-words.ts'
import { actIdField, backTo, formHref, oneClick } from '../forms/one-click.ts'
import type { Ours } from './place.ts'
import type { Situation } from '../../telling/situation.ts'
import { wordsField } from './words-field.ts'

const signs: Readonly<Record<Thing<'proposal'>['state'], MarkKind>> = {
  made: 'ring',
  adopted: 'disc',
  rejected: 'cross',
  withdrawn: 'bar',
}

export function proposalsMade(visit: Visit, { sitting }: Situation): Markup {
  const { language } = visit
  const made = sitting ? ownedBy(visit.org, 'proposal', sitting.id) : []
  if (made.length === 0) return html``
  return html`<h3 class="small-head">${say(language, 'delegation-proposals')}</h3><ul class="proposals">${made.map(
    (proposal) => html`<li>${proposalSaid(visit, proposal)}</li>`,
  )}</ul>`
}

function proposalSaid(visit: Visit, proposal: Thing<'proposal'>): Markup {
  const { language } = visit
  const { kind, member, document, to, state } = proposal
  const amended = to ? nameOf(visit, 'proposal', to) : ''
  const about =
    document && mayRead(visit, 'document', document) ? nameOf(visit, 'document', document) : amended
  return html`<p><b>${memberShortName(visit, member)}</b>: ${choiceWord(language, 'proposal.make', 'kind', kind)}${about === '' ? '' : html` <span class="second">${say(language, 'delegation-amends', { what: about })}</span>`}</p>
<p class="serif">${text(visit, proposal.text)}</p><p class="note">${mark(signs[state], say(language, `proposal-is-${state}`))} ${entryLink(proposal.changed)}</p>`
}

export function ourProposals(visit: Visit, ours: Ours): Markup {
  const { language, org } = visit
  const { sitting, acts, member, present, takesPart } = ours
  const own = sitting
    ? ownedBy(org, 'proposal', sitting.id).filter((one) => one.member === member.id)
    : []
  const may = acts && present && takesPart && sitting?.state === 'open'
  const open = (id: string) =>
    ownedBy(org, 'question', sitting?.id ?? '').some(
      ({ state, matter }) =>
        state === 'open' && matter.kind === 'proposal' && matter.proposal === id,
    )
  if (own.length === 0 && !may) return html``
  return html`<h3 class="small-head">${say(language, 'delegation-our-proposals')}</h3>${
    own.length > 0
      ? html`<ul class="proposals">${own.map(
          (proposal) =>
            html`<li>${proposalSaid(visit, proposal)}${may && proposal.state === 'made' && !open(proposal.id) ? oneClick(visit, 'proposal.withdraw', { proposal: proposal.id }, say(language, 'delegation-withdraw-proposal')) : ''}</li>`,
        )}</ul>`
      : ''
  }${may ? making(visit, ours) : ''}`
}

function making(visit: Visit, { sitting, member }: Ours): Markup {
  const { language, org } = visit
  if (!sitting) return html``
  const proposal = nextId(org, member.id)
  const known = {
    sitting: sitting.id,
    member: member.id,
    ...(sitting.item ? { item: sitting.item } : {}),
  }
  const form = (kind: 'motion' | 'proposal') =>
    html`<details class="propose" id="${kind}-${proposal}"><summary class="button" id="open-${kind}-${proposal}">${say(language, `delegation-make-${kind}`)}</summary>
<form class="form" data-lay method="post" action="/desk/acts/proposal.make">${actIdField(visit)}${hiddenField('back', backTo(visit))}${hiddenField('proposal', proposal)}${hiddenField('kind', kind)}${Object.entries(known).map(([name, value]) => hiddenField(name, value))}
${wordsField(visit, { name: 'text', id: `text-${kind}-${proposal}`, label: say(language, 'delegation-proposal-text'), hint: say(language, 'delegation-words-seen'), most: 8000, required: true })}${button(say(language, `delegation-make-${kind}-lay`), { look: 'main' })}</form></details>`
  return html`<div class="propositions">${form('motion')}${form('proposal')}${linkButton(say(language, 'delegation-make-amendment'), formHref(visit, 'proposal.make', { ...known, kind: 'amendment', ...amended(org, sitting.item) }))}</div>`
}

/** The document of the item is most likely what is amended. */
function amended(org: Reading, item: string | undefined): Record<string, string> {
  const first = allOf(org, 'document').find(
    (document) =>
      item !== undefined && document.item === item && !isOwn(document) && document.state === 'laid',
  )
  return first ? { document: first.id } : {}
}

function nextId(org: Reading, member: string): string {
  const made = allOf(org, 'proposal').filter((proposal) => proposal.member === member).length
  return `proposal-${made + 1}-${member}`.slice(0, 64)
}

/** Open proposals by this delegation that the reader may read, for programs. */
export function proposalsBy(visit: Visit, member: string): string[] {
  return readable(visit, 'proposal', allOf(visit.org, 'proposal'))
    .filter((proposal) => proposal.member === member && proposal.state === 'made')
    .map(({ id }) => id)
}
