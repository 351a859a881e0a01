// The Organization: its name, members, organs, posts, and the rules of its Council.
import { readFileSync } from 'node:fs'
import { notional, type Scene, type Told, tell, words } from './script.ts'
import { sources } from './sources.ts'

export const founding = (): Scene => ({
  begins: '2025-11-20T10:00:00+03:00',
  everySeconds: 60,
  acts: [organisation(), ...sources(), ...members(), ...organs(), rules(), ...posts()],
})

/** Members that take part, in the Russian alphabetical order of their names. */
export const takingPart = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const

function organisation(): Told {
  return tell(
    'organisation.found',
    {
      name: words(
        'Организация Договора о коллективной безопасности',
        'Collective Security Treaty Organization',
      ),
      shortName: words('ОДКБ', 'CSTO'),
      seat: words('Москва', 'Moscow'),
      timeZone: 'Europe/Moscow',
      languages: ['ru', 'en'],
      sample: true,
    },
    ['charter'],
    { languages: notional, sample: notional },
  )
}

function members(): Told[] {
  const rows = [
    ['AM', words('Республика Армения', 'Republic of Armenia'), words('Армения', 'Armenia')],
    ['BY', words('Республика Беларусь', 'Republic of Belarus'), words('Беларусь', 'Belarus')],
    [
      'KZ',
      words('Республика Казахстан', 'Republic of Kazakhstan'),
      words('Казахстан', 'Kazakhstan'),
    ],
    ['KG', words('Кыргызская Республика', 'Kyrgyz Republic'), words('Кыргызстан', 'Kyrgyzstan')],
    ['RU', words('Российская Федерация', 'Russian Federation'), words('Россия', 'Russia')],
    [
      'TJ',
      words('Республика Таджикистан', 'Republic of Tajikistan'),
      words('Таджикистан', 'Tajikistan'),
    ],
  ] as const
  return [
    ...rows.map(([member, name, shortName]) =>
      tell(
        'member.admit',
        { member, name, shortName, status: 'member' },
        member === 'AM' ? ['general-reporting'] : ['press-report'],
      ),
    ),
    tell(
      'membership.change',
      {
        member: 'AM',
        status: 'frozen',
        note: words(
          'Армения заморозила своё участие; с какого дня, источники не называют.',
          'Armenia has frozen its participation; the sources do not say from which day.',
        ),
      },
      ['general-reporting'],
    ),
  ]
}

function organs(): Told[] {
  const rule = words('Устав, статья 11', 'Charter, article 11')
  const working = words('Рабочий орган', 'Working body')
  return [
    tell(
      'body.establish',
      {
        body: 'csc',
        name: words('Совет коллективной безопасности', 'Collective Security Council'),
        kind: 'council',
        composition: words('Главы государств', 'Heads of State'),
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'council-of-foreign-ministers',
        name: words('Совет министров иностранных дел', 'Council of Foreign Ministers'),
        kind: 'ministers-council',
        composition: words('Министры иностранных дел', 'Ministers of foreign affairs'),
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'council-of-defence-ministers',
        name: words('Совет министров обороны', 'Council of Defence Ministers'),
        kind: 'ministers-council',
        composition: words('Министры обороны', 'Ministers of defence'),
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'committee-of-secretaries',
        name: words(
          'Комитет секретарей советов безопасности',
          'Committee of Secretaries of Security Councils',
        ),
        kind: 'committee',
        composition: words('Секретари советов безопасности', 'Secretaries of security councils'),
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'permanent-council',
        name: words('Постоянный совет', 'Permanent Council'),
        kind: 'permanent-council',
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'secretariat',
        name: words('Секретариат', 'Secretariat'),
        kind: 'secretariat',
        composition: working,
        rule,
      },
      ['charter'],
    ),
    tell(
      'body.establish',
      {
        body: 'joint-staff',
        name: words('Объединённый штаб', 'Joint Staff'),
        kind: 'staff',
        composition: working,
        rule,
      },
      ['charter'],
    ),
  ]
}

/** What no source states of the rules is marked notional within the rulebook, rule by rule. */
function rules(): Told {
  const file = new URL('../../rulebooks/collective-security-council.json', import.meta.url)
  return tell(
    'rulebook.adopt',
    {
      body: 'csc',
      from: '2003-09-18',
      book: JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>,
    },
    ['charter', 'rules-summaries'],
    { from: notional },
  )
}

function posts(): Told[] {
  return [
    tell(
      'post.establish',
      {
        post: 'chair',
        name: words(
          'Председатель Совета коллективной безопасности',
          'Chair of the Collective Security Council',
        ),
        body: 'csc',
        heldBy: 'member',
        termYears: 1,
        rotation: true,
        about: words(
          'Председательствуют члены по очереди, в русском алфавитном порядке, по году, если Совет не решит иначе.',
          'The members chair in turn, in Russian alphabetical order, a year each, unless the Council decides otherwise.',
        ),
        rule: words('Правила процедуры', 'Rules of Procedure'),
      },
      ['rules-summaries'],
    ),
    tell(
      'post.establish',
      {
        post: 'secretary-general',
        name: words('Генеральный секретарь', 'Secretary General'),
        body: 'secretariat',
        heldBy: 'person',
        appointedBy: 'csc',
        proposedBy: 'council-of-foreign-ministers',
        termYears: 3,
        rotation: true,
        citizensOnly: true,
        rule: words('Устав, статья 17', 'Charter, article 17'),
      },
      ['charter'],
    ),
    tell(
      'post.establish',
      {
        post: 'deputy-secretary-general',
        name: words('Заместитель Генерального секретаря', 'Deputy Secretary General'),
        body: 'secretariat',
        heldBy: 'person',
        about: words(
          'Место, которое занимал Таалатбек Масадыков. Сколько всего заместителей, источники образца не говорят.',
          'The place that Taalatbek Masadykov held. How many deputies there are, the sample’s sources do not say.',
        ),
      },
      ['press-report'],
      { about: notional },
    ),
  ]
}
