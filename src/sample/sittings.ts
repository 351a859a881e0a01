// The three sittings of 27 November 2025. That they were held, who led the delegations and what came of them is reported;
// the clock, the quorum, the order of speakers and each member's answer are notional.
import { expanded, items, narrow, signing } from './convening.ts'
import { signedDocuments } from './documents.ts'
import { takingPart } from './founding.ts'
import { heads, saysWhoLed } from './people.ts'
import {
  chair,
  delegate,
  notional,
  type Scene,
  type Source,
  type Told,
  tell,
  words,
} from './script.ts'

const press: readonly Source[] = ['24-kg', 'ria-novosti']
const report: readonly Source[] = ['press-report']

/** The chair first, then the members in order. */
const speakers = ['KG', 'BY', 'KZ', 'RU', 'TJ'] as const

export const narrowSitting = (): Scene[] => [
  {
    begins: '2025-11-27T11:05:00+06:00',
    everySeconds: 20,
    acts: [...opening(narrow, press), quorum(narrow)],
  },
  { begins: '2025-11-27T12:10:00+06:00', everySeconds: 20, acts: [closing(narrow, press)] },
]

export const expandedSitting = (): Scene[] => [
  {
    begins: '2025-11-27T12:24:00+06:00',
    everySeconds: 15,
    acts: [
      ...opening(expanded, report),
      quorum(expanded),
      tell('agenda.adopt', { sitting: expanded, items: [...items] }, notional, {}, chair),
    ],
  },
  {
    begins: '2025-11-27T12:27:00+06:00',
    everySeconds: 120,
    acts: discussed('results', speakers.slice(0, 2)),
  },
  {
    begins: '2025-11-27T12:37:30+06:00',
    everySeconds: 85,
    acts: discussed('priorities', speakers.slice(2, 4)),
  },
  {
    begins: '2025-11-27T12:45:00+06:00',
    everySeconds: 100,
    acts: discussed('joint-measures', speakers.slice(4)),
  },
  {
    begins: '2025-11-27T12:50:20+06:00',
    everySeconds: 40,
    acts: [take('secretary-general', report), thanks()],
  },
  { begins: '2025-11-27T12:52:00+06:00', everySeconds: 20, acts: appointment() },
  {
    begins: '2025-11-27T12:54:00+06:00',
    everySeconds: 20,
    acts: [
      decided('decision-secretary-general', report),
      leave('secretary-general', 'decided', report),
    ],
  },
  {
    begins: '2025-11-27T12:55:00+06:00',
    everySeconds: 15,
    acts: [take('documents', press), ...declaration(), decided('decision-declaration', report)],
  },
  {
    begins: '2025-11-27T12:58:00+06:00',
    everySeconds: 15,
    acts: signedDocuments.flatMap(adoption),
  },
  {
    begins: '2025-11-27T13:07:00+06:00',
    everySeconds: 60,
    acts: [leave('documents', 'decided', ['24-kg']), closing(expanded, report)],
  },
]

export const signingSitting = (): Scene[] => [
  {
    begins: '2025-11-27T13:10:00+06:00',
    everySeconds: 5,
    acts: [...opening(signing, notional), quorum(signing)],
  },
  {
    begins: '2025-11-27T13:11:00+06:00',
    everySeconds: 8,
    acts: signedDocuments.flatMap(signature),
  },
  { begins: '2025-11-27T13:24:00+06:00', everySeconds: 20, acts: [closing(signing, notional)] },
]

function opening(sitting: string, sources: readonly Source[]): Told[] {
  return [
    tell('sitting.open', { sitting }, sources, { openedOn: press }, chair),
    ...takingPart.map((member) =>
      tell(
        'presence.record',
        { sitting, member, state: 'present' },
        sources === notional
          ? notional
          : sources === report
            ? ['press-report', 'ria-novosti']
            : saysWhoLed(member),
      ),
    ),
  ]
}

const quorum = (sitting: string): Told => tell('quorum.establish', { sitting }, notional, {}, chair)

const closing = (sitting: string, sources: readonly Source[]): Told =>
  tell('sitting.close', { sitting }, sources, { closedOn: press }, chair)

const take = (item: string, sources: readonly Source[]): Told =>
  tell('item.take', { item, sitting: expanded }, sources, {}, chair)

const leave = (item: string, result: 'discussed' | 'decided', sources: readonly Source[]): Told =>
  tell('item.close', { item, result }, sources, {}, chair)

function discussed(item: string, by: readonly (typeof speakers)[number][]): Told[] {
  return [
    take(item, report),
    ...by.flatMap((member) => [
      tell(
        'floor.give',
        { floor: `${item}-${member}`, sitting: expanded, member, person: heads[member] },
        notional,
        {},
        chair,
      ),
      tell('floor.end', { floor: `${item}-${member}` }, notional, {}, chair),
    ]),
    leave(item, 'discussed', report),
  ]
}

function thanks(): Told {
  return tell(
    'statement.record',
    {
      statement: 'thanks-tasmagambetov',
      sitting: expanded,
      item: 'secretary-general',
      kind: 'thanks',
      by: [...takingPart],
      to: 'tasmagambetov',
      text: words(
        'Благодарность Имангали Тасмагамбетову за его службу Генеральным секретарём',
        'Thanks to Imangali Tasmagambetov for his service as Secretary General',
      ),
    },
    report,
    { item: notional },
  )
}

function appointment(): Told[] {
  const question = 'decision-secretary-general'
  return [
    tell(
      'question.put',
      {
        question,
        sitting: expanded,
        item: 'secretary-general',
        title: words(
          'О назначении Генерального секретаря Организации Договора о коллективной безопасности',
          'On the appointment of the Secretary General of the Collective Security Treaty Organization',
        ),
        class: 'appointment',
        method: 'consensus',
        matter: {
          kind: 'appointment',
          post: 'secretary-general',
          person: 'masadykov',
          from: '2026-01-01',
          years: 3,
          represents: 'KG',
          proposedBy: 'council-of-foreign-ministers',
          nominatedBy: 'KG',
          leaves: ['masadykov-deputy'],
          document: question,
        },
      },
      report,
      {
        title: notional,
        item: notional,
        document: notional,
        class: ['charter'],
        method: ['charter'],
        proposedBy: ['charter'],
        nominatedBy: ['inform-kz'],
        on: press,
        decidedOn: press,
        decidedAt: notional,
      },
      chair,
    ),
    ...consensus(question),
  ]
}

function declaration(): Told[] {
  const question = 'decision-declaration'
  return [
    tell(
      'question.put',
      {
        question,
        sitting: expanded,
        item: 'documents',
        title: words(
          'О Декларации Совета коллективной безопасности',
          'On the Declaration of the Collective Security Council',
        ),
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document: 'declaration' },
      },
      report,
      {
        title: notional,
        item: notional,
        class: ['charter'],
        method: ['charter'],
        on: press,
        decidedAt: notional,
      },
      chair,
    ),
    ...consensus(question),
  ]
}

function consensus(question: string): Told[] {
  return takingPart.map((member) =>
    tell(
      'answer.give',
      { question, member, answer: 'no-objection' },
      notional,
      {},
      delegate(member),
    ),
  )
}

/** That it was adopted is reported; the count behind it is not. */
const decided = (question: string, sources: readonly Source[]): Told =>
  tell('question.close', { question }, sources, { outcome: notional }, chair)

/** Documents are signed once the Council has adopted them; how it did so no source says, so nobody is asked one by one. */
function adoption({ document, title, untitled }: (typeof signedDocuments)[number]): Told[] {
  const question = `decision-${document}`
  return [
    tell(
      'question.put',
      {
        question,
        sitting: expanded,
        item: 'documents',
        title,
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document },
      },
      notional,
      untitled ? { on: press } : { on: press, title: ['24-kg'] },
      chair,
    ),
    tell('question.close', { question }, notional, {}, chair),
  ]
}

/** That the document was signed is reported; by whom and when is not. */
function signature({ document }: (typeof signedDocuments)[number]): Told[] {
  return [
    tell('signature.open', { document, signatories: [...takingPart] }, notional),
    ...takingPart.map((member) =>
      tell('document.sign', { document, member }, notional, { state: ['24-kg'] }, delegate(member)),
    ),
  ]
}
