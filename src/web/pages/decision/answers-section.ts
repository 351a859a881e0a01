// Every member concerned: what it answered, and whether it signed. Whoever answered keeps its row.
import { html } from 'hono/html'
import { membershipOn } from '../../../rules/membership.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { nameOf, orderOfMembers } from '../../../telling/names.ts'
import { isNotional } from '../../../telling/sources.ts'
import { didWords, type Took, type Unanswered, whoAnswered } from '../../../telling/who-answered.ts'
import { dayInTable } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, type MarkKind, notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { type Cell, table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { marked } from '../sourced.ts'
import { linked, text } from '../things.ts'

export function answersSection(
  visit: Visit,
  question: Thing<'question'>,
  document: Thing<'document'> | undefined,
): Markup {
  const { language, org } = visit
  const signed = document !== undefined && ownedBy(org, 'signature', document.id).length > 0
  const label = say(language, labelOf(question, signed))
  return section({
    id: 'answers',
    label,
    note: orderOfMembers(visit),
    content: table({
      caption: label,
      columns: [
        { head: say(language, 'code'), kind: 'code' },
        { head: say(language, 'member'), kind: 'name' },
        { head: say(language, headOf(question)), phone: 'bare' },
        ...(signed
          ? [
              { head: say(language, 'signature'), phone: 'bare' as const },
              { head: say(language, 'signed-by') },
            ]
          : []),
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: whoAnswered(visit, question).map((took) => ({
        cells: cellsOf(visit, question, signed ? document : undefined, took),
      })),
    }),
  })
}

function labelOf({ method }: Thing<'question'>, signed: boolean): string {
  if (signed) return 'who-answered-and-signed'
  return method === 'secret-ballot' ? 'who-cast' : 'who-answered'
}

function headOf({ method }: Thing<'question'>): string {
  if (method === 'secret-ballot') return 'answer-ballot'
  if (method === 'silence') return 'answer-silence'
  return method === 'consensus' || method === 'limited' ? 'answer-consensus' : 'answer-vote'
}

function cellsOf(
  visit: Visit,
  question: Thing<'question'>,
  document: Thing<'document'> | undefined,
  took: Took,
): Cell[] {
  const { org, language } = visit
  const { member } = took
  const signature = document && get(org, 'signature', `${document.id}/${member}`)
  const name = linked(visit, 'member', member, nameOf(visit, 'member', member, 'full'))
  const barred = 'did' in took && (took.did === 'suspended' || took.did === 'frozen')
  if (barred && !signature) {
    const membership = membershipOf(visit, question, member)
    const words = html`${say(language, `status-${took.did}`)}, ${say(language, 'took-no-part')}`
    const reason = mark('hatched-square', marked(visit, membership?.sources, 'status', words))
    return [
      member,
      name,
      { span: document ? 3 : 1, content: reason },
      entryLink(membership?.made ?? question.made),
    ]
  }
  const entry = 'answer' in took ? took.answer.changed : (signature?.made ?? question.made)
  return [
    member,
    name,
    answerCell(visit, took),
    ...(document ? signatureCells(visit, signature) : []),
    entryLink(entry),
  ]
}

function membershipOf(
  { org }: Visit,
  { on }: Thing<'question'>,
  member: string,
): Thing<'membership'> | undefined {
  return membershipOn(org, member, on)
}

function signatureCells(visit: Visit, signature: Thing<'signature'> | undefined): Words[] {
  const { language } = visit
  if (!signature) return [mark('bar', say(language, 'sign-none')), '']
  const day = say(language, 'signed-on', { day: dayInTable(language, signature.on) })
  return [
    mark(
      signature.reservation ? 'half-diamond' : 'disc',
      marked(visit, signature.sources, 'member', day),
    ),
    html`${signature.person ? linked(visit, 'person', signature.person) : ''}${signature.reservation && html`<span class="second">${text(visit, signature.reservation)}</span>`}`,
  ]
}

function answerCell(visit: Visit, took: Took): Words {
  const { language } = visit
  if ('did' in took) return mark(unansweredMarks[took.did], didWords(language, took.did))
  const { answer } = took
  const word = say(language, `answer-${answer.answer}`)
  const said = isNotional(visit, answer.sources, 'answer') ? notional(language, word) : word
  return html`${mark(answerMarks[answer.answer], said)}${answer.why && html`<span class="second">${text(visit, answer.why)}</span>`}`
}

const answerMarks: Record<Thing<'answer'>['answer'], MarkKind> = {
  'no-objection': 'disc',
  objects: 'cross',
  reserves: 'half-diamond',
  'not-participating': 'bar',
  'objects-to-format': 'cross',
  yes: 'disc',
  no: 'cross',
  abstain: 'bar',
}

const unansweredMarks: Record<Unanswered, MarkKind> = {
  awaited: 'half-disc',
  silent: 'bar',
  'not-voted': 'bar',
  'no-reply': 'bar',
  absent: 'bar',
  'not-by-name': 'bar',
  'ballot-cast': 'square',
  'no-ballot': 'bar',
  'question-withdrawn': 'bar',
  suspended: 'hatched-square',
  frozen: 'hatched-square',
}
