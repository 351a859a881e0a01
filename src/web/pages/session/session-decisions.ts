// What a session decided: the highlighted outcome with its moments and reasons, then everything else in a table.
import { html } from 'hono/html'
import { get, type Thing } from '../../../rules/organisation.ts'
import { decisionHeadline } from '../../../telling/decision-words.ts'
import { say } from '../../../text/say.ts'
import { mark, notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, pairs, section, whyLink } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { decisionsOf, momentsOf } from '../moments.ts'
import { decisionKind, isSigned } from './session-course.ts'
import { isNotional } from '../../../telling/sources.ts'
import { marked } from '../sourced.ts'
import { here, titleOf, text } from '../things.ts'
import { memberName } from '../../../telling/names.ts'
import { readable } from '../../../audience/may-read.ts'
import { questionOf, reasonsOf } from '../decision/why.ts'
import { reasonMark } from '../../look/reasons.ts'

export function sessionDecisions(visit: Visit, session: Thing<'session'>): Markup | '' {
  const { language } = visit
  const all = readable(visit, 'decision', decisionsOf(visit, session.id))
  if (all.length === 0) return ''
  const highlighted = all.filter((decision) => decision.matter.kind === 'appointment')
  const first = highlighted[0]
  const others = all.filter((decision) => decision !== first && !isSigned(visit, decision))
  const signed = all.filter((decision) => isSigned(visit, decision)).length
  const methods = new Set(all.map((decision) => questionOf(visit, decision).method))
  return section({
    id: 'decisions',
    label: say(language, 'session-decisions'),
    note: methods.size === 1 && methods.has('consensus') ? consensusNote(visit, all) : undefined,
    content: html`${first && outcome(visit, first)}${others.length > 0 && otherDecisions(visit, others, first !== undefined)}
${signed > 0 && html`<p class="note">${say(language, 'session-decisions-signed', { count: signed })} <a href="#documents">${say(language, 'documents')}</a></p>`}`,
  })
}

/** That all was adopted by consensus; notional where the sources do not say how anything was counted. */
function consensusNote(visit: Visit, decisions: readonly Thing<'decision'>[]): Words {
  const words = say(visit.language, 'session-decisions-consensus')
  const supposed = decisions.every((decision) =>
    isNotional(visit, questionOf(visit, decision).sources, 'outcome'),
  )
  return supposed ? notional(visit.language, words) : words
}

function outcome(visit: Visit, decision: Thing<'decision'>): Markup {
  const { language } = visit
  const { matter } = decision
  if (matter.kind !== 'appointment') return html``
  const question = questionOf(visit, decision)
  const rows: { label: Words; value: Words }[] = [
    { label: say(language, 'outcome'), value: adoptedMark(visit, decision) },
    ...(matter.represents
      ? [
          {
            label: say(language, 'represents'),
            value: marked(
              visit,
              question.sources,
              'represents',
              memberName(visit, matter.represents),
            ),
          },
        ]
      : []),
    ...(matter.nominatedBy
      ? [
          {
            label: say(language, 'nominated-by'),
            value: marked(
              visit,
              question.sources,
              'nominatedBy',
              memberName(visit, matter.nominatedBy),
            ),
          },
        ]
      : []),
    ...(matter.proposedBy
      ? [
          {
            label: say(language, 'proposed-by'),
            value: marked(
              visit,
              question.sources,
              'proposedBy',
              titleOf(visit, 'body', matter.proposedBy),
            ),
          },
        ]
      : []),
    { label: say(language, 'entry'), value: entryLink(decision.made) },
  ]
  const reasons = reasonsOf(visit, question).map(({ about, needed, got, outcome: met }) => ({
    label: about,
    value: mark(reasonMark(met), html`${needed} — ${got}`),
  }))
  const href = here(visit, `/decisions/${decision.id}`)
  return html`<div class="stack"><p class="note">${say(language, `decision-kind-${matter.kind}`)}</p>
<h3 class="outcome"><a href="${href}">${decisionHeadline(visit, decision)}</a></h3></div>
${momentsOf(visit, decision)}
<div class="columns"><div>${pairs(rows)}</div><div><h3 class="note">${say(language, 'why-adopted')}</h3>${pairs(reasons)}</div></div>`
}

export function adoptedMark(visit: Visit, decision: Thing<'decision'>): Markup {
  const question = questionOf(visit, decision)
  return mark('disc', say(visit.language, `adopted-by-${question.method}`))
}

function otherDecisions(
  visit: Visit,
  decisions: readonly Thing<'decision'>[],
  more: boolean,
): Markup {
  const { language } = visit
  const head = say(language, more ? 'session-other-decisions' : 'decision')
  return table({
    caption: head,
    columns: [
      { head },
      { head: say(language, 'decision-what'), phone: 'bare' },
      { head: say(language, 'outcome'), kind: 'state', phone: 'bare' },
      { head: '', kind: 'last', phone: 'bare' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: decisions.map((decision) => ({
      cells: [
        html`<a href="${here(visit, `/decisions/${decision.id}`)}">${get(visit.org, 'election', decision.id) ? decisionHeadline(visit, decision) : text(visit, decision.title)}</a>`,
        decisionKind(visit, decision),
        adoptedMark(visit, decision),
        whyLink(language, `${here(visit, `/decisions/${decision.id}`)}#why`),
        entryLink(decision.made),
      ],
    })),
  })
}

/** The session a decision was taken at, when it is known. */
export function sessionOf(visit: Visit, decision: Thing<'decision'>): Thing<'session'> | undefined {
  return get(visit.org, 'session', decision.session)
}
