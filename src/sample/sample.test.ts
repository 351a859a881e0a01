// The sample is taken by the rules without a refusal, says what its sources say, and never passes the notional off as fact.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { decodeEntry, encodeEntry, type Entry } from '../record/entry.ts'
import { seatDay } from '../rules/seat-day.ts'
import { parseAct } from '../rules/acts.ts'
import { decide } from '../rules/decide.ts'
import { evolve } from '../rules/evolve.ts'
import { membersOn, statusOn } from '../rules/membership.ts'
import { allOf, emptyOrganisation, get, ownedBy, mustGet } from '../rules/organisation.ts'
import { nextInTurn } from '../rules/rotation.ts'
import { holdersOn } from '../rules/terms.ts'
import { expanded, items, narrow, signing } from './convening.ts'
import { session, signedDocuments } from './documents.ts'
import { takingPart } from './founding.ts'
import { sampleActs } from './sample.ts'

const acts = sampleActs()
const entries: Entry[] = []
const org = emptyOrganisation()
for (const { at, by, act } of acts) {
  const on = seatDay(at, 'Europe/Moscow')
  const answer = decide(org, act, by, { at, on })
  if ('refusal' in answer)
    assert.fail(`${act.id} ${act.type} was refused: ${JSON.stringify(answer.refusal)}`)
  const bytes = encodeEntry({
    n: org.size,
    at,
    on,
    by,
    act,
    events: answer.events,
    release: 'test',
  })
  assert.ok(bytes.length <= 65_535, `${act.id} ${act.type} is too large for an entry`)
  const entry = decodeEntry(bytes)
  entries.push(entry)
  evolve(org, org.size, entry.act, entry.events)
}

const persons = (post: string, on: string) =>
  holdersOn(org, post, on).map((term) => term.person ?? term.member)

describe('the script of the sample', () => {
  test('is told in acts of the right shape, in the order of their moments', () => {
    for (const { act } of acts) {
      const parsed = parseAct(act)
      assert.ok(
        'act' in parsed,
        `${act.id} ${act.type}: ${JSON.stringify('errors' in parsed && parsed.errors)}`,
      )
    }
    const moments = acts.map(({ at }) => at)
    assert.deepEqual(
      moments,
      [...moments].sort((a, b) => a - b),
    )
  })

  test('is the same each time it is told, and replays to the same organisation', () => {
    assert.deepEqual(sampleActs(), acts)
    const again = emptyOrganisation()
    for (const [n, entry] of entries.entries()) evolve(again, n, entry.act, entry.events)
    assert.deepEqual([again.byKind, again.byOwner], [org.byKind, org.byOwner])
  })

  test('says of every act what it rests on, and of no moment that anybody reported it', () => {
    for (const { act } of acts) {
      assert.ok((act.sources?.['*'] ?? []).length > 0, `${act.id} ${act.type} has no source`)
      assert.deepEqual(act.sources?.time, ['notional'], act.id)
    }
    for (const source of acts.flatMap(({ act }) => Object.values(act.sources ?? {}).flat()))
      assert.ok(get(org, 'source', source), source)
    assert.deepEqual(
      allOf(org, 'source')
        .filter((source) => source.notional)
        .map(({ id }) => id),
      ['notional'],
    )
  })

  test('passes no clock time, quorum, answer or signature off as fact', () => {
    for (const kind of [
      'session',
      'sitting',
      'item',
      'document',
      'question',
      'statement',
      'presence',
    ] as const)
      for (const thing of allOf(org, kind))
        for (const field of Object.keys(thing).filter(
          (name) => name.endsWith('At') && name !== 'asKnownAt',
        ))
          assert.deepEqual(thing.sources?.[field], ['notional'], `${kind} ${thing.id} ${field}`)
    for (const kind of ['answer', 'signature', 'floor'] as const)
      for (const thing of allOf(org, kind))
        assert.deepEqual(thing.sources?.['*'], ['notional'], `${kind} ${thing.id}`)
    for (const sitting of allOf(org, 'sitting'))
      assert.deepEqual(sitting.sources?.quorum, ['notional'])
    for (const question of allOf(org, 'question')) {
      const { sources } = question
      assert.deepEqual(sources?.outcome ?? sources?.['*'], ['notional'], question.id)
    }
  })

  test('is told in Russian and in English throughout', () => {
    for (const { act } of acts) {
      if (act.type === 'rulebook.adopt') continue
      for (const words of textsOf(act)) {
        assert.deepEqual(Object.keys(words), ['ru', 'en'], JSON.stringify(words))
        assert.doesNotMatch(words.en ?? '', /["'«»\p{Script=Cyrillic}]/u)
        assert.doesNotMatch(words.ru ?? '', /["'“”]|\d-\d/)
      }
    }
  })

  const report = sharedReport()
  test('takes no sentence from the press report', {
    skip:
      report === undefined && !process.env.CI
        ? 'the press report is not beside the project'
        : false,
  }, () => {
    assert.ok(
      report !== undefined,
      'the press report is not beside the project (../shared/seed, or KURULTAI_SHARED)',
    )
    const taken = new Set(runs(report))
    for (const { act } of acts)
      for (const run of linesOf(act).flatMap(runs)) assert.ok(!taken.has(run), `${act.id}: ${run}`)
  })
})

describe('what the press report states', () => {
  test('the Council met in expanded format, and the leaders of five members met', () => {
    assert.equal(mustGet(org, 'session', session).body, 'csc')
    assert.equal(mustGet(org, 'body', 'csc').name.ru, 'Совет коллективной безопасности')
    assert.equal(mustGet(org, 'sitting', expanded).format, 'expanded')
    assert.ok(mustGet(org, 'sitting', expanded).sources?.['*']?.includes('press-report'))
    assert.deepEqual(presentAt(expanded), [...takingPart])
    assert.equal(headOf('KZ'), 'Касым-Жомарт Токаев')
  })

  test('three questions were on the agenda', () => {
    const stated = ownedBy(org, 'item', session).filter(
      (item) => item.sources?.title?.[0] !== 'notional',
    )
    assert.deepEqual(
      stated
        .filter((item) => item.sources?.['*']?.includes('press-report'))
        .map((item) => [item.order, item.id]),
      [
        [1, 'results'],
        [2, 'priorities'],
        [3, 'joint-measures'],
      ],
    )
    assert.deepEqual(
      items.map((id) => mustGet(org, 'item', id).result),
      ['discussed', 'discussed', 'discussed', 'decided', 'decided'],
    )
  })

  test('those present thanked Imangali Tasmagambetov', () => {
    const thanks = mustGet(org, 'statement', 'thanks-tasmagambetov')
    assert.deepEqual(
      [thanks.kind, thanks.to, thanks.by],
      ['thanks', 'tasmagambetov', [...takingPart]],
    )
    assert.deepEqual(thanks.sources?.['*'], ['press-report'])
  })

  test('Taalatbek Masadykov of the Kyrgyz Republic is Secretary General from 1 January 2026 for three years', () => {
    const term = mustGet(org, 'term', 'decision-secretary-general.term')
    assert.deepEqual(
      [term.post, term.person, term.represents, term.capacity, term.from, term.years],
      ['secretary-general', 'masadykov', 'KG', 'substantive', '2026-01-01', 3],
    )
    assert.deepEqual(term.sources?.['*'], ['press-report'])
    assert.deepEqual(persons('secretary-general', '2025-11-27'), ['tasmagambetov'])
    assert.deepEqual(persons('secretary-general', '2025-12-31'), ['tasmagambetov'])
    assert.deepEqual(persons('secretary-general', '2026-01-01'), ['masadykov'])
    assert.deepEqual(persons('secretary-general', '2028-12-31'), ['masadykov'])
    assert.deepEqual(persons('secretary-general', '2029-01-01'), [])
  })

  test('he was Deputy Secretary General since January 2024, a month; that post falls vacant when he leaves it', () => {
    const term = mustGet(org, 'term', 'masadykov-deputy')
    assert.deepEqual(
      [term.begin, term.from, term.fromLatest],
      ['2024-01', '2024-01-01', '2024-01-31'],
    )
    assert.deepEqual(persons('deputy-secretary-general', '2025-12-31'), ['masadykov'])
    assert.deepEqual(persons('deputy-secretary-general', '2026-01-01'), [])
    assert.equal(mustGet(org, 'term', 'masadykov-deputy').end, 'left')
  })

  test('his life and service stand as the report gives them, no more exactly', () => {
    const lines = ownedBy(org, 'dossier', 'masadykov').map((line) => [
      line.topic,
      line.what.en,
      line.when,
    ])
    assert.deepEqual(lines, [
      ['birth', 'Born', '1961'],
      ['citizenship', 'Kyrgyzstan', undefined],
      ['education', 'Graduated', '1984'],
      ['education', 'Postgraduate studies', '1988/1991'],
      ['education', 'Doctoral studies', '2000/2002'],
      ['career', 'Adviser, Afghanistan', '1987/1988'],
      ['career', 'Member of the Government of Kyrgyzstan', undefined],
      ['career', 'Deputy Director General', '1995/1996'],
      ['career', 'Political adviser, director of regional offices', '2002/2014'],
      ['career', 'Professor', '2016'],
      ['candidacy', 'Candidate for President of Kyrgyzstan', '2017'],
      ['expertise', 'Expert in international and regional security', undefined],
      ['expertise', 'Consultant to governments and non-governmental organizations', undefined],
      ['rank', 'Ambassador Extraordinary and Plenipotentiary', undefined],
      ['language', 'Kyrgyz', undefined],
      ['language', 'Russian', undefined],
      ['language', 'English', undefined],
      ['language', 'Pashto', undefined],
      ['nomination', 'Nominated by the Kyrgyz Republic under the rotation of the post', undefined],
    ])
    for (const line of ownedBy(org, 'dossier', 'masadykov')) {
      const from = line.topic === 'nomination' ? 'inform-kz' : 'press-report'
      assert.deepEqual(line.sources?.['*'], [from], line.id)
    }
  })

  test('whether the years belong to his membership of the Government too stays open', () => {
    const line = mustGet(org, 'dossier', 'masadykov-government')
    assert.ok(line.ambiguous && line.resolved === undefined)
    assert.deepEqual(
      line.readings?.map((reading) => reading.when),
      [undefined, '1995/1996'],
    )
  })

  test('a Declaration was adopted and documents were signed', () => {
    const declaration = mustGet(org, 'document', 'declaration')
    assert.deepEqual([declaration.kind, declaration.state], ['declaration', 'adopted'])
    assert.deepEqual(declaration.sources?.state, ['press-report'])
  })
})

describe('what other public reports and texts state', () => {
  test('27 November 2025, Bishkek, first narrow, then expanded, Kyrgyzstan in the chair', () => {
    const { from, to, place, chair, chairPerson, sources, state } = mustGet(org, 'session', session)
    assert.deepEqual([from, to, chair, chairPerson], ['2025-11-27', '2025-11-27', 'KG', 'japarov'])
    assert.equal(place?.en, 'Bishkek, “Yntymak Ordo”')
    assert.deepEqual(sources?.['*'], ['24-kg', 'ria-novosti'])
    assert.equal(state, 'closed')
    assert.ok(
      (mustGet(org, 'sitting', narrow).openedAt ?? 0) <
        (mustGet(org, 'sitting', expanded).openedAt ?? 0),
    )
    for (const id of [narrow, expanded, signing])
      assert.equal(mustGet(org, 'sitting', id).openedOn, '2025-11-27')
  })

  test('the chairing passes to Russia on 1 January 2026; the day it came to Kyrgyzstan is notional', () => {
    assert.deepEqual(
      holdersOn(org, 'chair', '2025-12-31').map((term) => term.member),
      ['KG'],
    )
    assert.deepEqual(
      holdersOn(org, 'chair', '2026-01-01').map((term) => term.member),
      ['RU'],
    )
    const term = mustGet(org, 'term', 'chair-kg-2025')
    assert.deepEqual([term.sources?.from, term.sources?.begin], [['notional'], ['notional']])
  })

  test('five heads of State led their delegations; Armenia’s participation is frozen and it took no part', () => {
    assert.deepEqual(takingPart.map(headOf), [
      'Александр Лукашенко',
      'Касым-Жомарт Токаев',
      'Садыр Жапаров',
      'Владимир Путин',
      'Эмомали Рахмон',
    ])
    for (const member of takingPart)
      assert.deepEqual(mustGet(org, 'delegation', `${session}/${member}`).powers, 'not-required')
    assert.equal(statusOn(org, 'AM', '2025-11-27'), 'frozen')
    assert.ok(get(org, 'absence', `${session}/AM`))
    assert.deepEqual(
      membersOn(org, '2025-11-27').map(({ id }) => id),
      ['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ'],
    )
  })

  test('five of six were present at each sitting, and the quorum of four was there', () => {
    for (const sitting of [narrow, expanded, signing]) {
      assert.equal(presentAt(sitting).length, 5)
      const { quorum } = mustGet(org, 'sitting', sitting)
      assert.deepEqual([quorum?.needed, quorum?.got, quorum?.met], [4, 5, true])
    }
  })

  test('fifteen documents were signed, six of them without a title in the sources', () => {
    const signed = ownedBy(org, 'document', session).filter(
      (document) => document.state === 'signed',
    )
    assert.deepEqual(
      signed.map(({ id }) => id),
      signedDocuments.map(({ document }) => document),
    )
    assert.equal(signed.length, 15)
    assert.equal(signed.filter((document) => document.untitled).length, 6)
    for (const document of signed) {
      assert.deepEqual(document.sources?.state, ['24-kg'], document.id)
      assert.deepEqual(
        ownedBy(org, 'signature', document.id).map((signature) => signature.member),
        [...takingPart],
      )
      if (document.untitled) assert.deepEqual(document.sources?.title, ['notional'])
    }
  })

  test('of seventeen documents of the joint meeting twelve came up; which ones, nobody says', () => {
    const item = mustGet(org, 'item', 'documents')
    assert.match(item.note?.en ?? '', /17 documents .* 12 of them/)
    assert.deepEqual(item.sources?.note, ['tass'])
    for (const document of ownedBy(org, 'document', session))
      assert.equal(document.referredFrom, undefined)
  })

  test('Kyrgyzstan nominated, and it was its turn after Kazakhstan; next comes Russia', () => {
    const term = mustGet(org, 'term', 'decision-secretary-general.term')
    assert.deepEqual([term.nominatedBy, term.sources?.nominatedBy], ['KG', ['inform-kz']])
    assert.deepEqual(
      [term.proposedBy, term.sources?.proposedBy],
      ['council-of-foreign-ministers', ['charter']],
    )
    const turn = mustGet(org, 'question', 'decision-secretary-general').outcome?.post?.find(
      (reason) => reason.condition === 'out-of-turn',
    )
    assert.deepEqual([turn?.needed, turn?.met], [{ member: 'KG', after: 'KZ' }, true])
    assert.equal(nextInTurn(org, 'secretary-general', '2026-01-01')?.next, 'RU')
  })

  test('of the end of the term three reports say three things, and none is chosen', () => {
    assert.deepEqual(
      allOf(org, 'claim').map((claim) => [claim.of.id, claim.states.en, claim.sources?.['*']]),
      [
        ['decision-secretary-general.term', 'To 31 December 2028', ['eccis-org']],
        ['decision-secretary-general.term', '2026–2028', ['report-az']],
        ['decision-secretary-general.term', '2026–2029', ['24-kg']],
      ],
    )
  })

  test('those who held the post before held it from day to day', () => {
    const days = (day: string) =>
      holdersOn(org, 'secretary-general', day).map((term) => `${term.person} ${term.capacity}`)
    assert.deepEqual(days('2016-12-31'), [])
    assert.deepEqual(days('2017-01-01'), ['semerikov acting'])
    assert.deepEqual(days('2017-05-01'), ['semerikov acting'])
    assert.deepEqual(days('2017-05-02'), ['khachaturov substantive'])
    assert.deepEqual(days('2018-11-01'), ['khachaturov substantive'])
    assert.deepEqual(days('2018-11-02'), ['semerikov acting'])
    assert.deepEqual(days('2019-12-31'), ['semerikov acting'])
    assert.deepEqual(days('2020-01-01'), ['zas substantive'])
    assert.deepEqual(days('2022-12-31'), ['zas substantive'])
    assert.deepEqual(days('2023-01-01'), ['tasmagambetov substantive'])
    assert.equal(mustGet(org, 'term', 'khachaturov-2017').endedEarly, true)
  })

  test('the organs of article 11 are there, and the Secretary General is appointed as article 17 says', () => {
    assert.deepEqual(
      allOf(org, 'body').map(({ id, kind }) => [id, kind]),
      [
        ['csc', 'council'],
        ['council-of-foreign-ministers', 'ministers-council'],
        ['council-of-defence-ministers', 'ministers-council'],
        ['committee-of-secretaries', 'committee'],
        ['permanent-council', 'permanent-council'],
        ['secretariat', 'secretariat'],
        ['joint-staff', 'staff'],
      ],
    )
    const post = mustGet(org, 'post', 'secretary-general')
    assert.deepEqual(
      [post.appointedBy, post.proposedBy, post.termYears, post.rotation, post.citizensOnly],
      ['csc', 'council-of-foreign-ministers', 3, true, true],
    )
  })

  test('the appointment was adopted by consensus, no member present objecting', () => {
    const question = mustGet(org, 'question', 'decision-secretary-general')
    assert.deepEqual([question.method, question.outcome?.result], ['consensus', 'adopted'])
    const decision = mustGet(org, 'decision', 'decision-secretary-general')
    assert.deepEqual(decision.ends, ['tasmagambetov-2023', 'masadykov-deputy'])
    assert.equal(decision.document, 'decision-secretary-general')
    assert.deepEqual(
      [decision.sources?.title, decision.sources?.decidedAt],
      [['notional'], ['notional']],
    )
  })
})

test('what nobody stated is not there', () => {
  assert.equal(mustGet(org, 'session', session).number, undefined)
  assert.equal(ownedBy(org, 'membership', 'AM').at(-1)?.from, undefined)
  for (const document of ownedBy(org, 'document', session))
    assert.deepEqual([document.symbol, document.proposedBy], [undefined, undefined])
  assert.deepEqual(ownedBy(org, 'version', 'declaration'), [])
  assert.equal(mustGet(org, 'post', 'deputy-secretary-general').places, undefined)
  for (const id of ['priorities', 'joint-measures']) {
    const measure = mustGet(org, 'measure', id)
    assert.deepEqual([measure.responsible, measure.by], [undefined, undefined])
  }
})

test('the communique is issued from the record once the session is closed, and every source stands before it', () => {
  const communique = mustGet(org, 'communique', session)
  assert.ok(communique.asKnownAt > mustGet(org, 'session', session).changed)
  for (const source of allOf(org, 'source')) assert.ok(source.made < communique.asKnownAt)
})

function presentAt(sitting: string): string[] {
  return ownedBy(org, 'presence', sitting)
    .filter((presence) => presence.state === 'present')
    .map((presence) => presence.member)
}

function headOf(member: string): string | undefined {
  const head = mustGet(org, 'delegation', `${session}/${member}`).people.find(
    (person) => person.role === 'head',
  )
  return head && mustGet(org, 'person', head.person).name.ru
}

/** Every text in several languages within an act. */
function textsOf(value: unknown): Record<string, string>[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  if (typeof fields.ru === 'string') return [fields as Record<string, string>]
  return Object.values(fields).flatMap(textsOf)
}

/** Every line of words within an act, in whatever language. */
function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesOf) : []
}

/** Every eight words in a row. */
function runs(words: string): string[] {
  const each =
    words
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return each.slice(7).map((_, index) => each.slice(index, index + 8).join(' '))
}

function sharedReport(): string | undefined {
  const file = ['../shared', process.env.KURULTAI_SHARED]
    .map((folder) => `${folder}/seed/report-ru.txt`)
    .find((path) => existsSync(path))
  return file === undefined ? undefined : readFileSync(file, 'utf8')
}
