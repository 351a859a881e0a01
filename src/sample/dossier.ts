// The candidate's dossier, as imprecise as its source: what the report leaves open stays open.
import type { Fields } from '../rules/acts.ts'
import { type Scene, type Source, type Told, tell, words } from './script.ts'

export const dossier = (): Scene => ({
  begins: '2025-11-25T10:00:00+03:00',
  everySeconds: 60,
  acts: [...life(), ...service(), ...abilities()],
})

type Line = Omit<Fields<'dossier.enter'>, 'person' | 'dossier'>

function line(name: string, fields: Line, source: Source = 'press-report'): Told {
  return tell('dossier.enter', { dossier: `masadykov-${name}`, person: 'masadykov', ...fields }, [
    source,
  ])
}

function life(): Told[] {
  return [
    line('birth', { topic: 'birth', what: words('Родился', 'Born'), when: '1961' }),
    line('citizenship', { topic: 'citizenship', what: words('Кыргызстан', 'Kyrgyzstan') }),
    line('mgimo', {
      topic: 'education',
      what: words('Окончил институт', 'Graduated'),
      at: words(
        'Московский государственный институт международных отношений (МГИМО)',
        'Moscow State Institute of International Relations (MGIMO)',
      ),
      when: '1984',
    }),
    line('postgraduate', {
      topic: 'education',
      what: words('Аспирантура', 'Postgraduate studies'),
      at: words(
        'Институт стран Азии и Африки, Московский государственный университет',
        'Institute of Asian and African Countries, Moscow State University',
      ),
      when: '1988/1991',
    }),
    line('doctoral', {
      topic: 'education',
      what: words('Докторантура', 'Doctoral studies'),
      at: words(
        'Лондонская школа экономики и политических наук',
        'London School of Economics and Political Science',
      ),
      when: '2000/2002',
    }),
  ]
}

function service(): Told[] {
  return [
    line('afghanistan', {
      topic: 'career',
      what: words('Советник, Афганистан', 'Adviser, Afghanistan'),
      at: words(
        'Академия наук и Министерство по делам племён',
        'Academy of Sciences and Ministry of Tribal Affairs',
      ),
      when: '1987/1988',
    }),
    line('government', {
      topic: 'career',
      what: words('Член Правительства Кыргызстана', 'Member of the Government of Kyrgyzstan'),
      ambiguous: words(
        'Годы 1995–1996 стоят в сообщении после следующей должности; относятся ли они и к этой, из него не видно.',
        'The report puts the years 1995–1996 after the next post; whether they belong to this one too, it does not tell.',
      ),
      readings: [
        {
          reading: words(
            'Годы относятся только ко второй должности',
            'The years belong to the second post only',
          ),
        },
        {
          reading: words('Годы относятся к обеим должностям', 'The years belong to both posts'),
          when: '1995/1996',
        },
      ],
    }),
    line('foreign-investment', {
      topic: 'career',
      what: words('Заместитель генерального директора', 'Deputy Director General'),
      at: words(
        'Государственный комитет по иностранным инвестициям',
        'State Committee for Foreign Investment',
      ),
      when: '1995/1996',
    }),
    line('un-mission', {
      topic: 'career',
      what: words(
        'Политический советник, директор региональных офисов',
        'Political adviser, director of regional offices',
      ),
      at: words('Миссия ООН в Афганистане', 'United Nations Mission in Afghanistan'),
      when: '2002/2014',
    }),
    line('tokyo', {
      topic: 'career',
      what: words('Профессор', 'Professor'),
      at: words('Государственный университет в Токио', 'A state university in Tokyo'),
      when: '2016',
    }),
    line('candidacy', {
      topic: 'candidacy',
      what: words('Кандидат в Президенты Кыргызстана', 'Candidate for President of Kyrgyzstan'),
      when: '2017',
    }),
  ]
}

function abilities(): Told[] {
  const languages = [
    ['kyrgyz', 'Кыргызский', 'Kyrgyz'],
    ['russian', 'Русский', 'Russian'],
    ['english', 'Английский', 'English'],
    ['pashto', 'Пушту', 'Pashto'],
  ] as const
  return [
    line('expert', {
      topic: 'expertise',
      what: words(
        'Эксперт по международной и региональной безопасности',
        'Expert in international and regional security',
      ),
    }),
    line('consultant', {
      topic: 'expertise',
      what: words(
        'Консультант правительств и неправительственных организаций',
        'Consultant to governments and non-governmental organizations',
      ),
    }),
    line('rank', {
      topic: 'rank',
      what: words(
        'Чрезвычайный и Полномочный Посол',
        'Ambassador Extraordinary and Plenipotentiary',
      ),
    }),
    ...languages.map(([name, ru, en]) => line(name, { topic: 'language', what: words(ru, en) })),
    line(
      'nomination',
      {
        topic: 'nomination',
        what: words(
          'Выдвинут Кыргызской Республикой в порядке ротации должности',
          'Nominated by the Kyrgyz Republic under the rotation of the post',
        ),
      },
      'inform-kz',
    ),
  ]
}
