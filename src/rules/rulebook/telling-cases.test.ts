import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { compileRulebook, rulesOn } from './compile.ts'
import { decideQuestion } from './decision.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'
import type { Answer } from './rulebook.ts'

// Real decisions that tell one rule from another, each with its symbol and day. Votes: those who did not vote yes, and
// how many did; the names of those who did change nothing.

type Case = [
  told: string,
  symbol: string,
  on: string,
  question: Omit<Question, 'on'>,
  outcome: string,
  why?: string,
]

const council: Case[] = [
  [
    'fourteen in favour fall to one veto',
    'S/2011/24',
    '2011-02-18',
    votes(14, { USA: 'no' }),
    'rejected',
    'veto',
  ],
  [
    'so do fourteen in 2017',
    'S/2017/1060',
    '2017-12-18',
    votes(14, { USA: 'no' }),
    'rejected',
    'veto',
  ],
  [
    'totals and the veto told by name are enough',
    'S/2004/313',
    '2004-04-21',
    totals(14, 1, 0, ['RUS']),
    'rejected',
    'veto',
  ],
  [
    'two vetoes are told as two',
    'S/9696',
    '1970-03-17',
    totals(9, 2, 4, ['GBR', 'USA']),
    'rejected',
    'veto',
  ],
  [
    'three vetoes keep a member in',
    'S/11543',
    '1974-10-30',
    totals(10, 3, 2, ['FRA', 'GBR', 'USA']),
    'rejected',
    'veto',
  ],
  [
    'exactly seven of eleven carry',
    'S/RES/30(1947)',
    '1947-08-25',
    votes(7, fill(4, 'abstain')),
    'adopted',
  ],
  [
    'exactly seven with one against',
    'S/RES/36(1947)',
    '1947-11-01',
    votes(7, { ...fill(3, 'abstain'), POL: 'no' }),
    'adopted',
  ],
  ['six of eleven do not', 'S/1149', '1948-12-24', totals(6, 0, 5), 'rejected', 'majority'],
  [
    'too few in favour is no veto, though a permanent member is against',
    'S/894',
    '1948-07-27',
    totals(6, 1, 4, ['SUN']),
    'rejected',
    'majority',
  ],
  [
    'the last decision carried by seven',
    'S/RES/218(1965)',
    '1965-11-23',
    votes(7, { FRA: 'abstain', GBR: 'abstain', NLD: 'abstain', USA: 'abstain' }),
    'adopted',
  ],
  [
    'the same seven would not carry from 1 January 1966',
    'after S/RES/218(1965)',
    '1966-01-01',
    votes(7, { FRA: 'abstain', GBR: 'abstain', NLD: 'abstain', USA: 'abstain' }),
    'rejected',
    'majority',
  ],
  [
    'the last vote under the old threshold',
    'S/RES/219(1965)',
    '1965-12-17',
    votes(11, {}),
    'adopted',
  ],
  ['the first vote under the new one', 'S/RES/220(1966)', '1966-03-16', votes(15, {}), 'adopted'],
  [
    'ten carry over five abstaining',
    'S/RES/221(1966)',
    '1966-04-09',
    votes(10, fill(5, 'abstain')),
    'adopted',
  ],
  [
    'exactly nine of fifteen carry',
    'S/RES/1559(2004)',
    '2004-09-02',
    votes(9, {
      BRA: 'abstain',
      CHN: 'abstain',
      DZA: 'abstain',
      PAK: 'abstain',
      PHL: 'abstain',
      RUS: 'abstain',
    }),
    'adopted',
  ],
  [
    'eight do not, with nobody against',
    'S/2000/1171',
    '2000-12-18',
    totals(8, 0, 7),
    'rejected',
    'majority',
  ],
  [
    'eight do not, with two against',
    'S/2014/916',
    '2014-12-30',
    totals(8, 2, 5),
    'rejected',
    'majority',
  ],
  [
    'four permanent members abstaining do not prevent it',
    'S/RES/202(1965)',
    '1965-05-06',
    votes(7, { FRA: 'abstain', GBR: 'abstain', SUN: 'abstain', USA: 'abstain' }),
    'adopted',
  ],
  [
    'a permanent member abstaining does not',
    'S/RES/2334(2016)',
    '2016-12-23',
    votes(14, { USA: 'abstain' }),
    'adopted',
  ],
  [
    'an absent permanent member does not',
    'S/RES/83(1950)',
    '1950-06-27',
    votes(7, { EGY: 'absent', IND: 'absent', SUN: 'absent', YUG: 'no' }),
    'adopted',
  ],
  [
    'nor one that takes no part in the vote',
    'S/RES/1280(1999)',
    '1999-12-03',
    votes(11, { CHN: 'abstain', FRA: 'not-participating', MYS: 'abstain', RUS: 'abstain' }),
    'adopted',
  ],
  [
    'a member that is not permanent vetoes nothing',
    'S/RES/678(1990)',
    '1990-11-29',
    votes(12, { CHN: 'abstain', CUB: 'no', YEM: 'no' }),
    'adopted',
  ],
  [
    'a procedural question is carried over a permanent no',
    'S/RES/2623(2022)',
    '2022-02-27',
    procedural(11, { ARE: 'abstain', CHN: 'abstain', IND: 'abstain', RUS: 'no' }),
    'adopted',
  ],
  [
    'the same votes on substance would not be',
    'as S/RES/2623(2022)',
    '2022-02-27',
    votes(11, { ARE: 'abstain', CHN: 'abstain', IND: 'abstain', RUS: 'no' }),
    'rejected',
    'veto',
  ],
  [
    'a procedural question is carried over two permanent noes',
    'S/RES/119(1956)',
    '1956-10-31',
    procedural(7, { AUS: 'abstain', BEL: 'abstain', FRA: 'no', GBR: 'no' }),
    'adopted',
  ],
  [
    'an invitation is carried over the no of China and the USA',
    'S/RES/87(1950)',
    '1950-09-29',
    procedural(7, { CHN: 'no', CUB: 'no', EGY: 'abstain', USA: 'no' }),
    'adopted',
  ],
  [
    'an admission without a vote has nothing to count',
    'S/RES/704(1991)',
    '1991-08-09',
    { class: 'substantive', method: 'without-vote' },
    'adopted',
  ],
]

const assembly: Case[] = [
  [
    'two more yes than no carry',
    'A/RES/3238(XXIX)',
    '1974-11-29',
    { answers: many(56, 54, 24, 4) },
    'adopted',
  ],
  [
    'fourteen yes carry where most abstain',
    'A/RES/62/249',
    '2008-04-15',
    { answers: many(14, 11, 105, 62) },
    'adopted',
  ],
  [
    'an important question needs two thirds of yes and no',
    'A/RES/60/260',
    '2006-05-08',
    { class: 'important', answers: many(121, 50, 2, 18) },
    'adopted',
  ],
  [
    'abstentions do not weigh on two thirds',
    'A/RES/ES-11/3',
    '2022-04-07',
    { class: 'important', answers: many(93, 24, 58, 18) },
    'adopted',
  ],
  [
    'a quorum that nobody challenges is presumed',
    'A/RES/63/13',
    '2008-11-03',
    { answers: many(64, 1, 0, 127) },
    'adopted',
  ],
  [
    'challenged, the same sitting decides nothing',
    'as A/RES/63/13',
    '2008-11-03',
    { answers: many(64, 1, 0, 127), quorumChallenged: true },
    'rejected',
    'quorum',
  ],
  [
    'all abstaining carry nothing',
    'no case known',
    '2000-01-01',
    { answers: many(0, 0, 150, 0) },
    'rejected',
    'majority',
  ],
  [
    'exactly two thirds are enough',
    'no case known',
    '2000-01-01',
    { class: 'important', answers: many(100, 50, 0, 0) },
    'adopted',
  ],
  [
    'China 1970: a majority falls while the motion that it is important stands',
    'A/L.605',
    '1970-11-20',
    {
      class: 'substance',
      answers: many(51, 49, 25, 2),
      earlier: { 'important-question-motion': { outcome: 'adopted' } },
    },
    'rejected',
    'majority',
  ],
  [
    'China 1971: the motion is lost and a majority is enough',
    'A/RES/2758(XXVI)',
    '1971-10-25',
    {
      class: 'substance',
      answers: many(76, 35, 17, 3),
      earlier: { 'important-question-motion': { outcome: 'rejected' } },
    },
    'adopted',
  ],
]

const swiss: Case[] = [
  [
    'a tie of the cantons rejects what the people accept',
    'Konjunkturartikel',
    '1975-03-02',
    ballot('mandatory-referendum', 542745, 485844, 11, 11),
    'rejected',
    'cantons',
  ],
  [
    'a tie of the cantons is nothing to an optional referendum',
    'Vote 414',
    '1994-09-25',
    ballot('optional-referendum', 1132662, 939975, 11.5, 11.5),
    'adopted',
  ],
  [
    'the people for, the cantons against',
    'Initiative for responsible businesses',
    '2020-11-29',
    ballot('initiative', 1299129, 1261680, 8.5, 14.5),
    'rejected',
    'cantons',
  ],
  [
    'the cantons for, the people against',
    'Initiative on the penalisation of marriage',
    '2016-02-28',
    ballot('initiative', 1609152, 1664224, 16.5, 6.5),
    'rejected',
    'people',
  ],
  [
    'half a canton decides nothing here: 10.5 to 11.5',
    'Bildungsartikel',
    '1973-03-04',
    ballot('mandatory-referendum', 507414, 454428, 10.5, 11.5),
    'rejected',
    'cantons',
  ],
  [
    '3,696 voters carry a law against sixteen cantons',
    'Radio and Television Act',
    '2015-06-14',
    ballot('optional-referendum', 1128522, 1124873, 6.5, 16.5),
    'adopted',
  ],
]

for (const [file, cases] of [
  ['un-security-council', council],
  ['un-general-assembly', assembly],
  ['swiss-popular-votes', swiss],
] as const)
  describe(file, () => {
    for (const [told, symbol, on, question, outcome, why] of cases)
      test(`${told} (${symbol}, ${on})`, () => {
        const decided = decide(file, { on, ...question })
        assert.deepEqual([decided.outcome, decided.why], [outcome, why])
        for (const reason of decided.reasons) assert.equal(typeof reason.condition, 'string')
      })
  })

test('a veto is told by name', () => {
  const decided = decide('un-security-council', {
    on: '1970-03-17',
    ...votes(9, { GBR: 'no', USA: 'no', ...fill(4, 'abstain') }),
  })
  const veto = decided.reasons[0]?.parts?.find((part) => part.condition === 'veto')
  assert.deepEqual(
    [veto?.got, veto?.counted.find((row) => row.as === 'counted')?.members],
    [2, ['GBR', 'USA']],
  )
})

function decide(file: string, question: Question): Outcome {
  const path = new URL(`../../../rulebooks/${file}.json`, import.meta.url)
  const read = compileRulebook(JSON.parse(readFileSync(path, 'utf8')))
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return decideQuestion(rulesOn(read.rulebook, question.on)!, question)
}

function votes(yes: number, others: Record<string, Answer>): Omit<Question, 'on'> {
  return { class: 'substantive', answers: { ...fill(yes, 'yes'), ...others } }
}

function procedural(yes: number, others: Record<string, Answer>): Omit<Question, 'on'> {
  return { class: 'procedural', answers: { ...fill(yes, 'yes'), ...others } }
}

function totals(yes: number, no: number, abstain: number, vetoes?: string[]): Omit<Question, 'on'> {
  return { class: 'substantive', tallies: { members: { yes, no, abstain } }, vetoes }
}

function many(yes: number, no: number, abstain: number, absent: number): Record<string, Answer> {
  return {
    ...fill(yes, 'yes'),
    ...fill(no, 'no'),
    ...fill(abstain, 'abstain'),
    ...fill(absent, 'absent'),
  }
}

function fill(number: number, answer: Answer): Record<string, Answer> {
  return Object.fromEntries(
    Array.from({ length: number }, (_, i) => [`${answer} ${i + 1}`, answer]),
  )
}

/** Cantons by number: whole ones as far as they go, a half one for the half. */
function ballot(
  name: string,
  yes: number,
  no: number,
  yesCantons: number,
  noCantons: number,
): Omit<Question, 'on'> {
  const answers: Record<string, Answer> = {}
  const cantons: Record<string, number> = {}
  for (const [answer, all] of [
    ['yes', yesCantons],
    ['no', noCantons],
  ] as const)
    for (let rest: number = all, i = 1; rest > 0; rest -= 1, i++) {
      answers[`${answer} ${i}`] = answer
      cantons[`${answer} ${i}`] = Math.min(rest, 1)
    }
  return { class: name, answers, weights: { cantons }, tallies: { people: { yes, no } } }
}
