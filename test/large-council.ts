// An assembly of many members, its sitting open and everyone present: for what only shows when many act at once.
import { readFileSync } from 'node:fs'

export type Laid = { readonly id: string; readonly type: string } & Readonly<
  Record<string, unknown>
>

const rulebook = new URL('../rulebooks/un-general-assembly.json', import.meta.url)

export function memberIds(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `M${String(n + 1).padStart(3, '0')}`)
}

/** From the founding to a sitting 'x1' of session 's1' with its quorum, in the order in which they are to be laid. */
export function largeCouncil(count: number): Laid[] {
  let acts = 0
  const act = (type: string, fields: Readonly<Record<string, unknown>>): Laid => ({
    id: `setting-${++acts}`,
    type,
    ...fields,
  })
  const members = memberIds(count)
  const name = (words: string) => ({ en: words, ru: words })
  return [
    act('organisation.found', {
      name: name('Assembly of many'),
      shortName: name('Assembly'),
      seat: name('Bishkek'),
      timeZone: 'Asia/Bishkek',
      languages: ['en', 'ru'],
    }),
    ...members.map((member) =>
      act('member.admit', {
        member,
        name: name(`Member ${member}`),
        shortName: name(member),
        status: 'member',
      }),
    ),
    act('body.establish', { body: 'assembly', name: name('Assembly'), kind: 'other' }),
    act('rulebook.adopt', {
      body: 'assembly',
      from: '2000-01-01',
      book: JSON.parse(readFileSync(rulebook, 'utf8')),
    }),
    act('session.convene', {
      session: 's1',
      body: 'assembly',
      kind: 'regular',
      from: '2025-11-27',
      to: '2027-11-27',
    }),
    act('sitting.schedule', { sitting: 'x1', session: 's1', format: 'expanded' }),
    ...members.flatMap((member) => [
      act('person.enter', { person: `head-${member}`, name: name(`Head of ${member}`), member }),
      act('delegation.name', {
        session: 's1',
        member,
        people: [{ person: `head-${member}`, role: 'head' }],
      }),
      act('credentials.present', { session: 's1', member, powers: 'not-required' }),
    ]),
    act('item.propose', { item: 'i1', session: 's1', title: name('Questions') }),
    act('sitting.open', { sitting: 'x1' }),
    ...members.map((member) => act('presence.record', { sitting: 'x1', member, state: 'present' })),
    act('quorum.establish', { sitting: 'x1' }),
    act('agenda.adopt', { sitting: 'x1', items: ['i1'] }),
    act('item.take', { item: 'i1', sitting: 'x1' }),
  ]
}

/** A question that everyone present votes on. */
export function question(id: string): Laid {
  return {
    id: `put-${id}`,
    type: 'question.put',
    question: id,
    sitting: 'x1',
    item: 'i1',
    title: { en: `Question ${id}`, ru: `Вопрос ${id}` },
    class: 'ordinary',
    method: 'roll-call',
    matter: { kind: 'text', text: { en: 'A text', ru: 'Текст' } },
  }
}

export const closing = (id: string): Laid => ({
  id: `close-${id}`,
  type: 'question.close',
  question: id,
})
