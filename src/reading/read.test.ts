import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sharedFolder } from '../../test/reading/factrueval/shared.ts'
import type { Proposal, ProposalKind } from './proposal.ts'
import { type Reading, readReport } from './read.ts'
import { isRefusal } from './refusal.ts'

const seed = sharedFolder('seed')
const skip = seed === undefined ? 'the first report is not beside the project' : false

describe('the first report', { skip }, () => {
  const text = seed === undefined ? '' : readFileSync(join(seed, 'report-ru.txt'), 'utf8')
  const reading = seed === undefined ? undefined : read(text)

  it('tells the session: body, organisation, format, States, delegate', () => {
    const [session, ...more] = of('session')
    assert.equal(more.length, 0)
    assert.deepEqual(values(session!), {
      body: 'Совет коллективной безопасности',
      organisation: 'Организация Договора о коллективной безопасности',
      format: 'expanded',
      participants: ['KZ', 'BY', 'KG', 'RU', 'TJ'],
      delegates: ['Касым-Жомарт Токаев'],
    })
  })

  it('tells the three agenda items in their own words', () => {
    assert.deepEqual(
      of('agenda-item')
        .map(({ fields }) => String(fields.title!.value))
        .map((title) => title.split(' ').slice(0, 2).join(' ')),
      ['Подведение итогов', 'Определение приоритетов', 'Совместные меры'],
    )
  })

  it('tells the thanks, and for what', () => {
    const [thanks] = of('statement')
    assert.equal(of('statement').length, 1)
    assert.equal(thanks!.fields.person!.value, 'Имангали Тасмагамбетов')
    assert.equal(thanks!.fields.type!.value, 'thanks')
    assert.equal(thanks!.fields.post!.value, 'генеральный секретарь')
  })

  it('proposes one appointment, each field with its words and its status', () => {
    const [appointment, ...more] = of('appointment')
    assert.equal(more.length, 0)
    const shown = Object.fromEntries(
      Object.entries(appointment!.fields).map(([name, { value, status, spans }]) => [
        name,
        [value, status, spans.map(({ text }) => text).join(' + ')],
      ]),
    )
    assert.deepEqual(shown, {
      person: ['Таалатбек Масадыков', 'normalised', 'Таалатбека Масадыкова'],
      post: ['генеральный секретарь', 'normalised', 'генеральным секретарем'],
      organisation: ['ОДКБ', 'stated', 'ОДКБ'],
      capacity: ['substantive', 'inferred', 'генеральным секретарем'],
      from: ['2026-01-01', 'normalised', '1 января 2026 года'],
      length: ['P3Y', 'normalised', 'три года'],
      to: ['2028-12-31', 'inferred', '1 января 2026 года + три года'],
      represents: ['KG', 'normalised', 'Кыргызскую Республику'],
      predecessor: ['Имангали Тасмагамбетов', 'inferred', 'Имангали Тасмагамбетову'],
    })
    assert.equal(of('dismissal').length, 0)
  })

  it('tells the life of the appointed person', () => {
    assert.deepEqual(values(of('birth')[0]!), {
      person: 'Таалатбек Масадыков',
      date: '1961',
      citizenship: 'KG',
    })
    assert.deepEqual(of('education').map(values), [
      {
        person: 'Таалатбек Масадыков',
        institution: 'Московский государственный институт международных отношений',
        dates: '1984',
      },
      {
        person: 'Таалатбек Масадыков',
        level: 'аспирантура',
        institution: 'Институт стран Азии и Африки МГУ',
        dates: '1988/1991',
      },
      {
        person: 'Таалатбек Масадыков',
        level: 'докторантура',
        institution: 'Лондонская школа экономики и политических наук',
        dates: '2000/2002',
      },
    ])
    assert.deepEqual(
      of('language').map(({ fields }) => fields.language!.value),
      ['ky', 'ru', 'en', 'ps'],
    )
    assert.deepEqual(
      of('rank').map(({ fields }) => fields.rank!.value),
      ['чрезвычайный и полномочный посол'],
    )
  })

  it('tells the career with dates no finer than the words', () => {
    const career = of('career')
      .map(values)
      .filter(({ person }) => person === 'Таалатбек Масадыков')
    assert.deepEqual(
      career.map(({ post, organisation, dates, from }) => [post, organisation, dates ?? from]),
      [
        ['советник', ['Академия наук', 'Министерство по делам племён'], '1987/1988'],
        [
          'политический советник и директор региональных офисов',
          'Миссия ООН в Афганистане',
          '2002/2014',
        ],
        ['член', 'правительство Кыргызстана', undefined],
        [
          'заместитель гендиректора',
          'Государственный комитет по иностранным инвестициям',
          '1995/1996',
        ],
        ['кандидат в президенты', 'KG', '2017'],
        ['профессор', 'Токийский государственный университет', '2016'],
        ['эксперт по международной и региональной безопасности', undefined, undefined],
        ['консультант', 'правительственные и неправительственные организации', undefined],
        ['заместитель генерального секретаря', 'ОДКБ', '2024-01'],
      ],
    )
    assert.deepEqual(values(of('career').at(-1)!), {
      person: 'Касым-Жомарт Токаев',
      post: 'Глава государства',
      organisation: 'KZ',
    })
  })

  it('shows both readings of a date that may cover one post or two', () => {
    const [scope] = reading!.unresolved
    assert.equal(reading!.unresolved.length, 1)
    assert.equal(scope!.code, 'scope-of-date')
    assert.deepEqual(
      scope!.readings.map(({ fields }) => fields.dates?.value),
      [undefined, '1995/1996'],
    )
  })

  it('tells the documents and the source', () => {
    assert.deepEqual(of('document').map(values), [
      { title: 'Декларация Совета коллективной безопасности', action: 'adopted' },
      { title: 'ряд документов', action: 'signed' },
    ])
    assert.deepEqual(of('source').map(values), [
      { outlet: 'Lada.kz', cites: 'пресс-служба Акорды' },
    ])
  })

  it('names what it does not say', () => {
    assert.deepEqual(reading!.notStated, [
      'session.date',
      'session.place',
      'session.chair',
      'session.absent',
      'appointment.to',
      'appointment.predecessor',
      'appointment.proposedBy',
      'appointment.votes',
      'document.titles',
    ])
  })

  function of(kind: ProposalKind): Proposal[] {
    return reading!.proposals.filter((proposal) => proposal.kind === kind)
  }
})

function read(text: string): Reading {
  const reading = readReport(text)
  assert.ok(!isRefusal(reading))
  return reading
}

function values({ fields }: Proposal): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}
