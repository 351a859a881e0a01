// What follows the session: measures, what reports say of the end of the term, the communique, and a first report.
import { session } from './documents.ts'
import { notional, type Scene, type Source, type Told, tell, words } from './script.ts'

export const outcome = (): Scene[] => [
  { begins: '2025-11-27T13:26:00+06:00', everySeconds: 60, acts: [...measures(), ...claims()] },
  {
    begins: '2025-11-27T14:28:00+06:00',
    everySeconds: 120,
    acts: [
      tell('session.close', { session }, ['24-kg', 'ria-novosti']),
      tell('communique.issue', { session }, notional),
    ],
  },
  { begins: '2025-12-15T11:00:00+03:00', everySeconds: 60, acts: [report()] },
]

/** Only what the sources state: who answers for a measure, and by when, they do not. */
function measures(): Told[] {
  return [
    tell(
      'measure.set',
      {
        measure: 'priorities',
        session,
        item: 'priorities',
        kind: 'priority',
        text: words(
          'Приоритеты Организации на предстоящий период. Их содержания источники не приводят.',
          'The Organization’s priorities for the coming period. The sources do not give their content.',
        ),
      },
      ['press-report'],
    ),
    tell(
      'measure.set',
      {
        measure: 'joint-measures',
        session,
        item: 'joint-measures',
        kind: 'measure',
        text: words(
          'Совместные меры по безопасности и сотрудничеству в регионе. Перечня источники не приводят.',
          'Joint measures on security and cooperation in the region. The sources do not list them.',
        ),
      },
      ['press-report'],
    ),
    tell(
      'measure.set',
      {
        measure: 'anti-drug-strategy',
        session,
        decision: 'decision-anti-drug-strategy',
        document: 'anti-drug-strategy',
        kind: 'measure',
        text: words(
          'Выполнить Антинаркотическую стратегию на 2026–2030 годы',
          'Carry out the Anti-Drug Strategy for 2026–2030',
        ),
        by: '2030',
      },
      notional,
      { document: ['24-kg'] },
    ),
    tell(
      'measure.set',
      {
        measure: 'information-analysis-department',
        session,
        decision: 'decision-information-analysis-department',
        document: 'information-analysis-department',
        kind: 'measure',
        text: words(
          'Образовать информационно-аналитический отдел в Секретариате',
          'Set up an information and analysis department in the Secretariat',
        ),
        responsible: { bodies: ['secretariat'], posts: ['secretary-general'] },
      },
      notional,
      { document: ['24-kg'] },
    ),
  ]
}

/** Reports disagree about the end of the term: each claim is kept, none is chosen. */
function claims(): Told[] {
  const rows: readonly (readonly [Source, string, string])[] = [
    ['eccis-org', 'По 31 декабря 2028 года', 'To 31 December 2028'],
    ['report-az', '2026–2028', '2026–2028'],
    ['24-kg', '2026–2029', '2026–2029'],
  ]
  return rows.map(([source, ru, en]) =>
    tell(
      'claim.enter',
      {
        claim: `term-end-${source}`,
        of: { kind: 'term', id: 'decision-secretary-general.term' },
        about: words('Конец срока', 'End of the term'),
        states: words(ru, en),
      },
      [source],
    ),
  )
}

function report(): Told {
  return tell(
    'report.give',
    {
      report: 'information-analysis-department-1',
      measure: 'information-analysis-department',
      text: words(
        'Отчёт составлен для образца: о ходе этой работы источники не сообщают.',
        'This report was written for the sample: the sources say nothing of how this work goes.',
      ),
      progress: 'begun',
    },
    notional,
  )
}
