// What the sample rests on: public reports and texts, and one source that says that nobody said it.
import { type Source, type Told, tell, words } from './script.ts'

type Row = readonly [source: Source, ru: string, en: string, publisher?: string]

const rows: readonly Row[] = [
  [
    'press-report',
    'Сообщение печати о заседании Совета, со ссылкой на пресс-службу Президента Казахстана',
    'Press report on the meeting of the Council, citing the press service of the President of Kazakhstan',
    'Lada.kz',
  ],
  [
    '24-kg',
    'Сообщения о сессии в Бишкеке и её документах',
    'Reports on the session in Bishkek and its documents',
    '24.kg',
  ],
  [
    'ria-novosti',
    'Сообщения о сессии и её участниках',
    'Reports on the session and those who took part',
    'РИА Новости',
  ],
  [
    'tass',
    'Сообщение о совместном заседании министров и секретарей советов безопасности',
    'Report on the joint meeting of the ministers and the secretaries of security councils',
    'ТАСС',
  ],
  [
    'inform-kz',
    'Сообщение о выдвижении кандидата',
    'Report on the nomination of the candidate',
    'inform.kz',
  ],
  [
    'eccis-org',
    'Сообщение о сроке Генерального секретаря',
    'Report on the Secretary General’s term',
    'eccis.org',
  ],
  [
    'report-az',
    'Сообщение о сроке Генерального секретаря',
    'Report on the Secretary General’s term',
    'report.az',
  ],
  [
    'sputnik',
    'Сообщения о прежних генеральных секретарях',
    'Reports on former Secretaries General',
    'Sputnik',
  ],
  [
    'armenpress',
    'Сообщения о прежних генеральных секретарях',
    'Reports on former Secretaries General',
    'Armenpress',
  ],
  [
    'belta',
    'Сообщения о прежних генеральных секретарях',
    'Reports on former Secretaries General',
    'БелТА',
  ],
  ['encyclopaedias', 'Общедоступные энциклопедии', 'Public encyclopaedias'],
  [
    'general-reporting',
    'Общие сообщения печати об участии Армении',
    'General press reporting on Armenia’s participation',
  ],
  [
    'charter',
    'Устав Организации Договора о коллективной безопасности',
    'Charter of the Collective Security Treaty Organization',
  ],
  [
    'rules-summaries',
    'Общедоступные изложения Правил процедуры органов Организации',
    'Public summaries of the Rules of Procedure of the organs',
  ],
  [
    'vienna-convention',
    'Венская конвенция о праве международных договоров',
    'Vienna Convention on the Law of Treaties',
  ],
]

export function sources(): Told[] {
  return [
    tell(
      'source.enter',
      {
        source: 'notional',
        title: words(
          'Условно: источники этого не называют; нужно, чтобы образец был полным',
          'Notional: no source states this; it completes the sample',
        ),
        notional: true,
      },
      ['notional'],
    ),
    ...rows.map(([source, ru, en, publisher]) =>
      tell('source.enter', { source, title: words(ru, en), ...(publisher ? { publisher } : {}) }, [
        source,
      ]),
    ),
  ]
}
