// The people of the sample: the heads of State who sit in the Council, and who held its posts before.
import { notional, type Scene, type Source, type Told, tell, words } from './script.ts'

export const people = (): Scene => ({
  begins: '2025-11-21T10:00:00+03:00',
  everySeconds: 60,
  acts: [...persons(), ...seats(), ...secretariesGeneral(), deputy(), ...chairing()],
})

/** Heads of State by member: who leads its delegation, and who says so. */
export const heads = {
  BY: 'lukashenko',
  KZ: 'tokayev',
  KG: 'japarov',
  RU: 'putin',
  TJ: 'rahmon',
} as const

export const headOfState = words('Глава государства', 'Head of State')

export const saysWhoLed = (member: keyof typeof heads): readonly Source[] =>
  member === 'KZ' ? ['press-report', 'ria-novosti'] : ['ria-novosti']

function persons(): Told[] {
  const rows: readonly (readonly [string, string, string, string, readonly Source[]])[] = [
    ['lukashenko', 'Александр Лукашенко', 'Alexander Lukashenko', 'BY', ['ria-novosti']],
    [
      'tokayev',
      'Касым-Жомарт Токаев',
      'Kassym-Jomart Tokayev',
      'KZ',
      ['press-report', 'ria-novosti'],
    ],
    ['japarov', 'Садыр Жапаров', 'Sadyr Japarov', 'KG', ['ria-novosti']],
    ['putin', 'Владимир Путин', 'Vladimir Putin', 'RU', ['ria-novosti']],
    ['rahmon', 'Эмомали Рахмон', 'Emomali Rahmon', 'TJ', ['ria-novosti']],
    ['semerikov', 'Валерий Семериков', 'Valery Semerikov', 'RU', ['sputnik']],
    ['khachaturov', 'Юрий Хачатуров', 'Yuri Khachaturov', 'AM', ['armenpress']],
    ['zas', 'Станислав Зась', 'Stanislav Zas', 'BY', ['belta']],
    ['tasmagambetov', 'Имангали Тасмагамбетов', 'Imangali Tasmagambetov', 'KZ', ['encyclopaedias']],
    ['masadykov', 'Таалатбек Масадыков', 'Taalatbek Masadykov', 'KG', ['press-report']],
  ]
  return rows.map(([person, ru, en, member, sources]) =>
    tell('person.enter', { person, name: words(ru, en), member }, sources),
  )
}

function seats(): Told[] {
  return Object.entries(heads).map(([member, person]) =>
    tell('seat.assign', { body: 'csc', person, member, title: headOfState }, ['ria-novosti'], {
      title: ['charter'],
    }),
  )
}

/** Terms are half-open: `to` is the day after the last. */
function secretariesGeneral(): Told[] {
  const post = 'secretary-general'
  return [
    tell(
      'term.record',
      {
        term: 'semerikov-2017',
        post,
        person: 'semerikov',
        capacity: 'acting',
        from: '2017-01-01',
        to: '2017-05-02',
        represents: 'RU',
      },
      ['sputnik'],
    ),
    tell(
      'term.record',
      {
        term: 'khachaturov-2017',
        post,
        person: 'khachaturov',
        capacity: 'substantive',
        from: '2017-05-02',
        to: '2018-11-02',
        represents: 'AM',
        endedEarly: true,
        words: words('Освобождён досрочно', 'Released early'),
      },
      ['ria-novosti', 'armenpress'],
    ),
    tell(
      'term.record',
      {
        term: 'semerikov-2018',
        post,
        person: 'semerikov',
        capacity: 'acting',
        from: '2018-11-02',
        to: '2020-01-01',
        represents: 'RU',
      },
      ['armenpress', 'belta'],
    ),
    tell(
      'term.record',
      {
        term: 'zas-2020',
        post,
        person: 'zas',
        capacity: 'substantive',
        from: '2020-01-01',
        to: '2023-01-01',
        represents: 'BY',
      },
      ['belta'],
    ),
    tell(
      'term.record',
      {
        term: 'tasmagambetov-2023',
        post,
        person: 'tasmagambetov',
        capacity: 'substantive',
        from: '2023-01-01',
        to: '2026-01-01',
        represents: 'KZ',
        words: words(
          'Конец срока следует из Устава: три года.',
          'The end of the term follows from the Charter: three years.',
        ),
      },
      ['encyclopaedias'],
      { to: ['charter'], words: ['charter'] },
    ),
  ]
}

function deputy(): Told {
  return tell(
    'term.record',
    {
      term: 'masadykov-deputy',
      post: 'deputy-secretary-general',
      person: 'masadykov',
      capacity: 'substantive',
      from: '2024-01',
    },
    ['press-report'],
  )
}

function chairing(): Told[] {
  return [
    tell(
      'term.record',
      {
        term: 'chair-kg-2025',
        post: 'chair',
        member: 'KG',
        capacity: 'substantive',
        from: '2025-01-01',
        to: '2026-01-01',
      },
      ['ria-novosti', '24-kg'],
      { from: notional, begin: notional },
    ),
    tell(
      'term.record',
      {
        term: 'chair-ru-2026',
        post: 'chair',
        member: 'RU',
        capacity: 'substantive',
        from: '2026-01-01',
        to: '2027-01-01',
        words: words(
          'На год, если Совет не решит иначе',
          'For a year, unless the Council decides otherwise',
        ),
      },
      ['ria-novosti', '24-kg'],
      { to: ['rules-summaries'], words: ['rules-summaries'] },
    ),
  ]
}
