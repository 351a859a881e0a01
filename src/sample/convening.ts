// The session convened and prepared: sittings, delegations, the member that takes no part, the agenda.
import { session } from './documents.ts'
import { takingPart } from './founding.ts'
import { headOfState, heads, saysWhoLed } from './people.ts'
import { notional, type Scene, type Source, type Told, tell, words } from './script.ts'

export const narrow = `${session}-narrow`
export const expanded = `${session}-expanded`
export const signing = `${session}-signing`

/** The agenda in its order. */
export const items = [
  'results',
  'priorities',
  'joint-measures',
  'secretary-general',
  'documents',
] as const

const press: readonly Source[] = ['24-kg', 'ria-novosti']

export const convening = (): Scene => ({
  begins: '2025-11-26T10:00:00+03:00',
  everySeconds: 60,
  acts: [convene(), ...sittings(), ...delegations(), ...others(), ...agenda()],
})

function convene(): Told {
  return tell(
    'session.convene',
    {
      session,
      body: 'csc',
      kind: 'regular',
      name: words(
        'Сессия Совета коллективной безопасности',
        'Session of the Collective Security Council',
      ),
      from: '2025-11-27',
      to: '2025-11-27',
      place: words('Бишкек, «Ынтымак Ордо»', 'Bishkek, “Yntymak Ordo”'),
      timeZone: 'Asia/Bishkek',
      chair: 'KG',
      chairPerson: 'japarov',
    },
    press,
    { kind: notional, name: notional },
  )
}

function sittings(): Told[] {
  return [
    tell(
      'sitting.schedule',
      {
        sitting: narrow,
        session,
        format: 'narrow',
        name: words('Заседание в узком составе', 'Sitting in narrow format'),
        on: '2025-11-27',
      },
      press,
    ),
    tell(
      'sitting.schedule',
      {
        sitting: expanded,
        session,
        format: 'expanded',
        name: words('Заседание в расширенном составе', 'Sitting in expanded format'),
        on: '2025-11-27',
      },
      ['press-report', ...press],
      { on: press },
    ),
    tell(
      'sitting.schedule',
      {
        sitting: signing,
        session,
        format: 'signing',
        name: words('Подписание', 'Signing'),
        on: '2025-11-27',
      },
      notional,
      { on: press },
    ),
  ]
}

/** Heads of State need no full powers (Vienna Convention on the Law of Treaties, article 7, paragraph 2). */
function delegations(): Told[] {
  return takingPart.flatMap((member) => [
    tell(
      'delegation.name',
      { session, member, people: [{ person: heads[member], role: 'head', title: headOfState }] },
      saysWhoLed(member),
    ),
    tell('credentials.present', { session, member, powers: 'not-required' }, ['vienna-convention']),
  ])
}

function others(): Told[] {
  return [
    tell(
      'absence.note',
      {
        session,
        member: 'AM',
        reason: words(
          'Участие заморожено, на сессии не представлена',
          'Participation frozen; not represented at the session',
        ),
      },
      ['general-reporting'],
    ),
    tell(
      'invitation.issue',
      {
        invitation: `${session}-secretary-general`,
        session,
        as: 'invited',
        name: words('Генеральный секретарь Организации', 'Secretary General of the Organization'),
        person: 'tasmagambetov',
      },
      ['ria-novosti'],
      { as: notional },
    ),
  ]
}

function agenda(): Told[] {
  return [
    tell(
      'item.propose',
      {
        item: 'results',
        session,
        title: words(
          'Итоги реализации стратегических направлений деятельности Организации в 2025 году',
          'Results of carrying out the strategic directions of the Organization’s work in 2025',
        ),
        kind: 'results',
        sitting: expanded,
      },
      ['press-report'],
    ),
    tell(
      'item.propose',
      {
        item: 'priorities',
        session,
        title: words(
          'Приоритеты Организации на предстоящий период',
          'The Organization’s priorities for the coming period',
        ),
        kind: 'ordinary',
        sitting: expanded,
      },
      ['press-report'],
    ),
    tell(
      'item.propose',
      {
        item: 'joint-measures',
        session,
        title: words(
          'Совместные меры для укрепления региональной безопасности и сотрудничества',
          'Joint measures to strengthen regional security and cooperation',
        ),
        kind: 'ordinary',
        sitting: expanded,
      },
      ['press-report'],
    ),
    tell(
      'item.propose',
      {
        item: 'secretary-general',
        session,
        title: words('Генеральный секретарь Организации', 'Secretary General of the Organization'),
        kind: 'appointment',
        sitting: expanded,
        note: words(
          'Решение состоялось; отдельным вопросом повестки оно показано условно.',
          'The decision was taken; that it was an item of its own is notional.',
        ),
      },
      notional,
    ),
    tell(
      'item.propose',
      {
        item: 'documents',
        session,
        title: words('Документы, внесённые в Совет', 'Documents put before the Council'),
        kind: 'organisational',
        sitting: expanded,
        note: words(
          'В тот же день министры иностранных дел, министры обороны и секретари советов безопасности подписали на совместном заседании 17 документов; 12 из них внесены в Совет. Какие именно, источник не называет.',
          'The same day the ministers of foreign affairs, the ministers of defence and the secretaries of security councils signed 17 documents at a joint meeting; 12 of them were put before the Council. The source does not say which.',
        ),
      },
      notional,
      { note: ['tass'] },
    ),
    tell('agenda.order', { session, items: [...items] }, notional),
  ]
}
