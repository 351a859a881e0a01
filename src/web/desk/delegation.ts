// A delegation's own page: the question it is asked, three equal answers, the receipt of the one it gave, papers to sign.
import { html } from 'hono/html'
import { statusOn } from '../../rules/membership.ts'
import { all, get, of, the, type Thing } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { inZone } from '../../text/times.ts'
import { nameOf, nameOfThing } from '../doors/naming.ts'
import { answerButtons, notice, receipt } from '../look/answers.ts'
import { hiddenField, linkButton } from '../look/forms.ts'
import { mark, type MarkKind } from '../look/mark.ts'
import type { Markup } from '../look/markup.ts'
import { emptyState, entryLink, section, title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import { table } from '../look/table.ts'
import type { Page } from '../page.ts'
import { maySee, type Visit } from '../visit.ts'
import { actName, choiceWord } from './field-words.ts'
import { actIdField, backTo, formHref, oneClick } from './one-click.ts'
import { answeredOpenly, asksForObjections, presentFor, questionTitle } from './questions.ts'
import { receiptNotice } from './receipt.ts'

export function delegationPage(visit: Visit): Page | undefined {
  const { language, org, by } = visit
  const member = by?.role === 'delegate' ? get(org, 'member', by.member ?? '') : undefined
  if (!member) return undefined
  const heading = say(language, 'delegation-title', { member: nameOfThing(visit, 'member', member) })
  const questions = all(org, 'question').filter(({ state }) => state === 'open')
  return {
    title: heading,
    rests: [],
    json: {
      member: member.id,
      questions: questions.map(({ id }) => id),
      toSign: toSign(visit, member.id).map(({ id }) => id),
    },
    body: width(html`${receiptNotice(visit)}${title({ heading, lead: say(language, 'delegation-lead') })}
${questions.length === 0 ? emptyState(say(language, 'delegation-no-question'), say(language, 'delegation-no-question-then')) : questions.map((question) => asked(visit, question, member.id))}
${papers(visit, member.id)}${given(visit, member.id)}${proposing(visit, member.id)}`),
  }
}

function asked(visit: Visit, question: Thing<'question'>, member: string): Markup {
  const { language, org } = visit
  const consensus = asksForObjections(question)
  return html`<section class="asked" aria-labelledby="asked-${question.id}"><p class="over">${mark('half-disc', say(language, consensus ? 'desk-consensus-open' : 'desk-ballot-open'))} · ${question.sitting ? nameOf(visit, 'sitting', question.sitting) : nameOf(visit, 'session', question.session)} · ${entryLink(question.made)}</p>
<h2 class="before" id="asked-${question.id}">${questionTitle(visit, question)}</h2>
${mayAnswer(visit, question, member) ?? answers(visit, question, member, get(org, 'answer', `${question.id}/${member}`))}</section>`
}

/** Why this delegation cannot answer now; undefined when it can. */
function mayAnswer(visit: Visit, question: Thing<'question'>, member: string): Markup | undefined {
  const { language, org } = visit
  const status = statusOn(org, member, question.on)
  if (status !== 'member') return notice(say(language, 'delegation-no-part'))
  return presentFor(org, question).includes(member) ? undefined : notice(say(language, 'delegation-not-present'))
}

function answers(
  visit: Visit,
  question: Thing<'question'>,
  member: string,
  answer: Thing<'answer'> | undefined,
): Markup {
  const { language } = visit
  if (!answeredOpenly(question))
    return html`<p class="note">${say(language, question.method === 'silence' ? 'delegation-silence' : 'delegation-secret')}</p>
${question.method === 'silence' && linkButton(actName(language, 'silence.break'), formHref(visit, 'silence.break', { question: question.id, member }))}`
  const consensus = asksForObjections(question)
  const [type, field] = consensus ? (['answer.give', 'answer'] as const) : (['vote.cast', 'vote'] as const)
  const values = consensus ? ['no-objection', 'objects', 'reserves'] : ['yes', 'no', 'abstain']
  const time = answer ? inZone(answer.givenAt, zone(visit, question.session)).seconds : ''
  const shown = values.map((value) => ({
    value,
    mark: shapes[value] ?? 'bar',
    words: say(language, `my-answer-${value}`),
    second:
      answer?.answer === value ? say(language, 'my-answer-given', { time }) : say(language, `my-answer-${value}-does`),
    chosen: answer?.answer === value,
  }))
  if (!consensus && answer)
    return html`<p>${mark('disc', say(language, 'my-vote-given', { vote: choiceWord(language, '.', field, answer.answer) }))}</p>${kept(visit, answer, question)}`
  return html`<form class="asked-form" data-lay method="post" action="/desk/acts/${type}">${actIdField(visit)}${hiddenField('back', backTo(visit))}
${hiddenField('question', question.id)}${hiddenField('member', member)}${answerButtons(field, shown)}</form>
<p class="note"><a href="${formHref(visit, type, { question: question.id, member })}">${say(language, 'my-answer-with-words')}</a>. ${say(language, consensus ? 'my-answer-can-change' : 'my-vote-stands')} ${say(language, 'my-answer-network')}</p>
${answer && kept(visit, answer, question)}`
}

const shapes: Readonly<Record<string, MarkKind>> = {
  'no-objection': 'disc',
  reserves: 'half-diamond',
  objects: 'cross',
  yes: 'disc',
  abstain: 'bar',
  no: 'cross',
}

function kept(visit: Visit, answer: Thing<'answer'>, question: Thing<'question'>): Markup {
  const { size, root } = visit.clerk.head()
  return receipt(visit.language, {
    entry: entryLink(answer.changed),
    onBehalf: nameOf(visit, 'member', answer.member),
    time: inZone(answer.givenAt, zone(visit, question.session)).seconds,
    size,
    root: root.toString('base64'),
  })
}

function papers(visit: Visit, member: string): Markup {
  const { language } = visit
  const documents = toSign(visit, member)
  if (documents.length === 0) return html``
  return section({
    id: 'to-sign',
    label: say(language, 'delegation-to-sign'),
    content: table({
      caption: say(language, 'delegation-to-sign'),
      columns: [
        { head: say(language, 'field-document') },
        { head: say(language, 'desk-acts'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: documents.map((document) => ({
        cells: [
          html`<a href="/documents/${document.id}">${nameOfThing(visit, 'document', document)}</a>`,
          html`<span class="links">${oneClick(visit, 'document.sign', { document: document.id, member }, actName(language, 'document.sign'))} <a href="${formHref(visit, 'document.sign', { document: document.id, member })}">${say(language, 'desk-signs-with-reservation')}</a></span>`,
          entryLink(document.changed),
        ],
      })),
    }),
  })
}

function toSign({ org, by }: Visit, member: string): Thing<'document'>[] {
  return all(org, 'document').filter(
    (document) =>
      document.state === 'open-for-signature' &&
      document.signatories?.includes(member) &&
      !get(org, 'signature', `${document.id}/${member}`) &&
      maySee(by, document.audience, document.proposedBy),
  )
}

/** What the delegation has answered and signed, newest first. */
function given(visit: Visit, member: string): Markup {
  const { language, org } = visit
  const answered = all(org, 'answer').filter((answer) => answer.member === member)
  const signed = all(org, 'signature').filter((signature) => signature.member === member)
  const rows = [
    ...answered.map((answer) => ({
      n: answer.changed,
      cells: [
        questionTitle(visit, the(org, 'question', answer.question)),
        choiceWord(
          language,
          '.',
          ['no-objection', 'objects', 'reserves', 'objects-to-format'].includes(answer.answer) ? 'answer' : 'vote',
          answer.answer,
        ),
        entryLink(answer.changed),
      ],
    })),
    ...signed
      .filter((signature) => {
        const document = get(org, 'document', signature.document)
        return document && maySee(visit.by, document.audience, document.proposedBy)
      })
      .map((signature) => ({
        n: signature.changed,
        cells: [
          nameOf(visit, 'document', signature.document),
          say(language, signature.reservation ? 'delegation-signed-reserved' : 'delegation-signed'),
          entryLink(signature.changed),
        ],
      })),
  ].sort((a, b) => b.n - a.n)
  if (rows.length === 0) return html``
  return section({
    id: 'given',
    label: say(language, 'delegation-given'),
    content: table({
      caption: say(language, 'delegation-given'),
      columns: [
        { head: say(language, 'desk-what') },
        { head: say(language, 'field-answer') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: rows.slice(0, 30),
    }),
  })
}

/** What a delegation may lay besides: items and papers for sessions that are not over, its powers, its reports. */
function proposing(visit: Visit, member: string): Markup {
  const { language, org } = visit
  const sessions = all(org, 'session').filter(({ state }) => state !== 'closed')
  const links = sessions.flatMap((session) => [
    linkButton(
      actName(language, 'item.propose'),
      formHref(visit, 'item.propose', { session: session.id, proposedBy: member }),
    ),
    linkButton(
      actName(language, 'document.lay'),
      formHref(visit, 'document.lay', { session: session.id, proposedBy: member }),
    ),
    ...(of(org, 'delegation', session.id).some((one) => one.member === member && !one.powers)
      ? [
          linkButton(
            actName(language, 'credentials.present'),
            formHref(visit, 'credentials.present', { session: session.id, member }),
          ),
        ]
      : []),
  ])
  const report =
    all(org, 'measure').length > 0 ? [linkButton(actName(language, 'report.give'), formHref(visit, 'report.give'))] : []
  if (links.length + report.length === 0) return html``
  return section({
    id: 'propose',
    label: say(language, 'delegation-may'),
    content: html`<div class="buttons">${links}${report}</div>`,
  })
}

function zone({ org }: Visit, session: string): string {
  return get(org, 'session', session)?.timeZone ?? get(org, 'organisation', 'organisation')?.timeZone ?? 'UTC'
}
