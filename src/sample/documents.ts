// The documents before the session: the nine that the sources name, the six they only count, the Declaration, and the text of
// the decision on the Secretary General, which was written for the sample.
import type { Fields } from '../rules/acts.ts'
import type { Text } from '../rules/values.ts'
import { notional, type Scene, type Source, type Told, tell, words } from './script.ts'

export const session = 'csc-2025-11-27'

type Kind = Fields<'document.lay'>['kind']

export type Signed = {
  readonly document: string
  readonly title: Text
  readonly kind: Kind
  readonly untitled?: true
}

const named: readonly Signed[] = [
  {
    document: 'collective-security-strategy',
    title: words('Стратегия коллективной безопасности', 'Collective Security Strategy'),
    kind: 'strategy',
  },
  {
    document: 'anti-drug-strategy',
    title: words(
      'Антинаркотическая стратегия на 2026–2030 годы',
      'Anti-Drug Strategy for 2026–2030',
    ),
    kind: 'strategy',
  },
  {
    document: 'military-cooperation-plan',
    title: words(
      'План развития военного сотрудничества на 2026–2030 годы',
      'Military Cooperation Development Plan for 2026–2030',
    ),
    kind: 'plan',
  },
  {
    document: 'statement-on-drugs',
    title: words(
      'Заявление о сотрудничестве в противодействии незаконному обороту наркотиков',
      'Statement on cooperation against drug trafficking',
    ),
    kind: 'statement',
  },
  {
    document: 'order-of-command',
    title: words(
      'Изменения в порядок управления Коллективными силами',
      'Amendments to the order of command of the Collective Forces',
    ),
    kind: 'amendment',
  },
  {
    document: 'budget-2026',
    title: words('Бюджет Организации на 2026 год', 'Budget of the Organization for 2026'),
    kind: 'budget',
  },
  {
    document: 'budget-report-2024',
    title: words('Отчёт об исполнении бюджета за 2024 год', 'Report on the 2024 budget'),
    kind: 'report',
  },
  {
    document: 'information-analysis-department',
    title: words(
      'Информационно-аналитический отдел в Секретариате',
      'Information and Analysis Department in the Secretariat',
    ),
    kind: 'other',
  },
  {
    document: 'medal',
    title: words(
      'Медаль «За вклад в международную безопасность»',
      'Medal “For Contribution to International Security”',
    ),
    kind: 'other',
  },
]

const untitled: readonly Signed[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  document: `untitled-${number}`,
  title: words(
    `Документ без названия в источниках, ${number} из 6`,
    `Document whose title no source gives, ${number} of 6`,
  ),
  kind: 'other',
  untitled: true,
}))

/** The fifteen documents signed. */
export const signedDocuments: readonly Signed[] = [...named, ...untitled]

export const documents = (): Scene => ({
  begins: '2025-11-27T09:30:00+06:00',
  everySeconds: 20,
  acts: [...decisionText(), declaration(), ...signedDocuments.map(layBefore)],
})

function decisionText(): Told[] {
  const document = 'decision-secretary-general'
  return [
    tell(
      'document.lay',
      {
        document,
        session,
        item: 'secretary-general',
        title: words(
          'О назначении Генерального секретаря Организации Договора о коллективной безопасности',
          'On the appointment of the Secretary General of the Collective Security Treaty Organization',
        ),
        kind: 'decision',
        audience: 'public',
      },
      notional,
    ),
    tell('version.lay', { document, language: 'ru', authentic: true, text: decisionRu }, notional),
    tell('version.lay', { document, language: 'en', authentic: false, text: decisionEn }, notional),
  ]
}

// Paragraph stands beside paragraph, so both texts have as many.
const decisionRu = [
  'Совет коллективной безопасности, руководствуясь статьёй 17 Устава Организации и соблюдая очерёдность государств-членов,',
  'решил:',
  'назначить Масадыкова Таалатбека, представляющего Кыргызскую Республику, Генеральным секретарём Организации Договора о коллективной безопасности на три года, начиная с 1 января 2026 года.',
  'Бишкек, 27 ноября 2025 года',
].join('\n\n')

const decisionEn = [
  'The Collective Security Council, guided by Article 17 of the Charter of the Organization and observing the order of rotation among the member States,',
  'has decided:',
  'to appoint Taalatbek Masadykov, representing the Kyrgyz Republic, Secretary General of the Collective Security Treaty Organization for three years, beginning on 1 January 2026.',
  'Bishkek, 27 November 2025',
].join('\n\n')

function declaration(): Told {
  return tell(
    'document.lay',
    {
      document: 'declaration',
      session,
      item: 'documents',
      title: words(
        'Декларация Совета коллективной безопасности',
        'Declaration of the Collective Security Council',
      ),
      kind: 'declaration',
      audience: 'public',
    },
    ['press-report'],
    { item: notional, audience: notional },
  )
}

function layBefore({ document, title, kind, untitled: nameless }: Signed): Told {
  const unstated: Record<string, readonly Source[]> = { item: notional, audience: notional }
  if (kind === 'other') unstated.kind = notional
  if (nameless) unstated.title = notional
  return tell(
    'document.lay',
    {
      document,
      session,
      item: 'documents',
      title,
      kind,
      audience: 'public',
      ...(nameless ? { untitled: true } : {}),
    },
    ['24-kg'],
    unstated,
  )
}
