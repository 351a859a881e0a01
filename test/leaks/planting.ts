// A council with something hidden wherever something can be: documents for fewer than everyone with all that names them, a
// session under embargo, a secret ballot, words that were erased.
import {
  chair,
  council,
  delegate,
  secretary,
  sittingOpen,
  tell,
  type TestAct,
} from '../../src/rules/given.ts'
import { allOf, get } from '../../src/rules/organisation.ts'
import { isSealed } from '../../src/rules/secrets.ts'
import type { Frame } from './frame.ts'
import { plantClosedDoors, plantClosedSession } from './closed-doors.ts'
import type { Marks } from './marks.ts'
import type { Seen } from './readers.ts'

const taking = ['BY', 'KZ', 'KG', 'RU', 'TJ'] as const
const open = (en: string) => ({ en, ru: `Открыто: ${en}` })

const closed = [
  ['p', 'participants', 'participants'],
  ['d', 'delegation of KG', 'delegation'],
  ['s', 'secretariat', 'secretariat'],
] as const satisfies readonly (readonly [string, Seen, string])[]

export async function plantOpenBeginning(frame: Frame): Promise<void> {
  await frame.lay(
    ...council,
    ...sittingOpen,
    tell('item.propose', { item: 'i2', session: 's1', title: open('Other matters') }),
    tell('item.propose', { item: 'i9', session: 's1', title: open('Item nine') }),
    tell('agenda.adopt', { sitting: 'x1', items: ['i1', 'i2', 'i9'] }),
    tell('item.take', { item: 'i1', sitting: 'x1' }),
    tell('document.lay', {
      document: 'open-paper',
      session: 's1',
      title: open('An open paper'),
      kind: 'other',
      proposedBy: 'KG',
      audience: 'public',
    }),
    tell('version.lay', { document: 'open-paper', language: 'en', text: 'Open words.' }),
  )
}

/** What is laid for fewer than the public, and everything that hangs on it. */
export async function plantClosed(frame: Frame, marks: Marks): Promise<void> {
  for (const [p, seen, audience] of closed) {
    const text = (name: string) => marks.text(`${p}${name}`, seen)
    const word = (name: string) => marks.word(`${p}${name}`, seen)
    const id = (name: string) => marks.id(`${p}${name}`, seen)
    const by = seen === 'delegation of KG' ? delegate('KG') : secretary
    const lays = (told: TestAct): TestAct => ({ ...told, by })
    const [paper, second, question, fallen] = [id('doc'), id('docb'), id('question'), id('fallen')]
    const paperOf = (document: string, name: string): TestAct =>
      lays(
        tell('document.lay', {
          document,
          session: 's1',
          item: 'i1',
          title: text(`title${name}`),
          symbol: word(`symbol${name}`),
          kind: 'decision',
          proposedBy: 'KG',
          audience,
        }),
      )
    const put = (one: string, document: string, name: string): TestAct =>
      tell('question.put', {
        question: one,
        sitting: 'x1',
        item: 'i1',
        title: text(`asked${name}`),
        class: 'substantive',
        method: 'consensus',
        matter: { kind: 'document', document },
      })
    await frame.lay(
      paperOf(paper, 'a'),
      lays(
        tell('version.lay', { document: paper, language: 'en', text: `Whereas ${word('text')}.` }),
      ),
      lays(
        tell('version.lay', {
          document: paper,
          language: 'ru',
          digest: frame.house.documents.put(Buffer.from(`File ${word('file')}`), secretary),
          fileName: `${word('filename')}.pdf`,
          mediaType: 'application/pdf',
          bytes: 2_000,
        }),
      ),
      paperOf(second, 'b'),
      tell('correction.make', {
        correction: id('correction'),
        of: { kind: 'document', id: second },
        set: { title: text('titlec') },
        why: text('whycorrected'),
      }),
      lays(
        tell('proposal.make', {
          proposal: id('amendment'),
          sitting: 'x1',
          kind: 'amendment',
          member: 'KG',
          item: 'i1',
          document: paper,
          text: text('amendment'),
        }),
      ),
      lays(
        tell('proposal.make', {
          proposal: id('subamendment'),
          sitting: 'x1',
          kind: 'amendment',
          member: 'KG',
          to: id('amendment'),
          text: text('subamendment'),
        }),
      ),
      tell('proposal.withdraw', { proposal: id('subamendment') }),
      tell('question.put', {
        question: id('onamendment'),
        sitting: 'x1',
        title: text('onamendment'),
        class: 'procedural',
        method: 'roll-call',
        matter: { kind: 'proposal', proposal: id('amendment') },
      }),
      tell('vote.cast', {
        question: id('onamendment'),
        member: 'KG',
        vote: 'no',
        why: text('whyvoted'),
      }),
      tell('question.close', { question: id('onamendment') }),
      put(fallen, second, 'b'),
      tell('answer.give', {
        question: fallen,
        member: 'KG',
        answer: 'objects',
        why: text('whyobjected'),
      }),
      tell('question.withdraw', { question: fallen, why: text('whywithdrawn') }),
      put(question, paper, 'a'),
      tell('answer.give', { question, member: 'KG', answer: 'reserves', why: text('whyreserved') }),
      tell('question.close', { question }),
      tell('signature.open', { document: paper, signatories: ['KG', 'TJ'] }),
      tell('document.sign', { document: paper, member: 'KG', reservation: text('reservation') }),
      tell('measure.set', {
        measure: id('measure'),
        session: 's1',
        decision: question,
        kind: 'measure',
        text: text('measure'),
      }),
      tell('measure.set', {
        measure: id('measureb'),
        session: 's1',
        document: second,
        item: 'i1',
        kind: 'priority',
        text: text('measureb'),
      }),
      tell('report.give', {
        report: id('report'),
        measure: id('measure'),
        text: text('report'),
        progress: 'begun',
      }),
      tell('claim.enter', {
        claim: id('claim'),
        of: { kind: 'document', id: paper },
        about: marks.text(`${p}claimabout`, seen),
        states: text('claimstates'),
      }),
      tell('claim.enter', {
        claim: id('claimb'),
        of: { kind: 'decision', id: question },
        about: marks.text(`${p}claimaboutb`, seen),
        states: text('claimstatesb'),
      }),
      tell('correction.make', {
        correction: id('correctionb'),
        of: { kind: 'measure', id: id('measure') },
        set: { text: text('measurec') },
        why: text('whycorrectedb'),
      }),
      tell('silence.begin', {
        question: id('silence'),
        session: 's1',
        title: text('silence'),
        class: 'substantive',
        matter: { kind: 'document', document: second },
      }),
      tell(
        'silence.break',
        { question: id('silence'), member: 'KG', why: text('whybroken') },
        delegate('KG'),
      ),
    )
  }
}

/** A secret ballot of which the count is public and the choices are nobody's; `choices`: who chose whom. */
export async function plantBallot(
  frame: Frame,
  choices: Readonly<Record<string, string>>,
): Promise<void> {
  await frame.lay(
    tell('election.open', {
      election: 'e1',
      sitting: 'x1',
      title: open('A clerk'),
    }),
    tell('candidate.nominate', {
      candidate: 'c-one',
      election: 'e1',
      person: 'candidate',
      member: 'KG',
    }),
    tell('candidate.nominate', {
      candidate: 'c-two',
      election: 'e1',
      person: 'holder',
      member: 'KZ',
    }),
    tell('round.open', { round: 'u1', election: 'e1', candidates: ['c-one', 'c-two'] }),
    ...Object.entries(choices).map(([member, choice]) =>
      tell('ballot.cast', { round: 'u1', member, choice: [choice] }, delegate(member)),
    ),
    tell('round.close', { round: 'u1' }),
  )
}

/** Words laid for participants and then ordered erased: nobody reads them again, on disk or off it. */
export async function plantErased(frame: Frame, marks: Marks): Promise<void> {
  await frame.lay(
    tell('document.lay', {
      document: 'erased-paper',
      session: 's1',
      title: marks.text('erasedtitle', 'nobody'),
      kind: 'other',
      audience: 'participants',
    }),
    tell('version.lay', {
      document: 'erased-paper',
      language: 'en',
      text: marks.word('erasedtext', 'nobody'),
    }),
    tell('version.lay', {
      document: 'erased-paper',
      language: 'ru',
      digest: frame.house.documents.put(Buffer.from(marks.word('erasedfile', 'nobody')), secretary),
      fileName: marks.word('erasedname', 'nobody'),
      bytes: 20,
    }),
  )
  const { org } = frame.house.clerk
  const commitments = [
    ...Object.values(get(org, 'document', 'erased-paper')?.title ?? {}),
    ...allOf(org, 'version')
      .filter(({ document }) => document === 'erased-paper')
      .flatMap(({ text, digest, fileName }) => [text, digest, fileName]),
  ].filter((words): words is string => words !== undefined && isSealed(words))
  for (const commitment of new Set(commitments))
    await frame.lay(tell('erasure.order', { commitment, order: open('By order of the court') }))
}

/** The sitting ends, and its minutes have words beside what was closed. */
export async function plantMinutes(frame: Frame, marks: Marks): Promise<void> {
  await frame.lay(
    tell('item.close', { item: 'i1', result: 'decided' }),
    tell('sitting.close', { sitting: 'x1' }),
    tell('minutes.draft', { sitting: 'x1' }),
    tell('minutes.edit', { sitting: 'x1', entry: 3, text: open('The Chair welcomed all') }),
  )
  for (const [p, seen] of closed) {
    const question = get(frame.house.clerk.org, 'question', marks.id(`${p}question`, seen))
    await frame.lay(
      tell('minutes.edit', {
        sitting: 'x1',
        entry: question?.made ?? 0,
        text: marks.text(`${p}passage`, seen),
      }),
    )
  }
}

/** A session that everyone knows of, and that is then put under embargo. */
export async function plantEmbargo(frame: Frame): Promise<void> {
  await frame.lay(
    tell('session.convene', {
      session: 's2',
      body: 'council',
      kind: 'regular',
      from: '2025-11-27',
      chair: 'KG',
    }),
    tell('sitting.schedule', { sitting: 'x2', session: 's2', format: 'narrow' }),
    ...taking.flatMap((member) => [
      tell('delegation.name', {
        session: 's2',
        member,
        people: [{ person: `head-${member}`, role: 'head' }],
      }),
      tell('credentials.present', { session: 's2', member, powers: 'not-required' }),
    ]),
    tell('document.lay', {
      document: 'freed-paper',
      session: 's2',
      title: open('Freed while nobody looked'),
      kind: 'other',
      audience: 'participants',
    }),
    tell('embargo.set', { session: 's2' }),
  )
}

/** Everything that a session does, while it is under embargo. */
export async function plantEmbargoed(frame: Frame, marks: Marks): Promise<void> {
  const text = (name: string) => marks.text(`e${name}`, 'embargo')
  const word = (name: string) => marks.word(`e${name}`, 'embargo')
  const id = (name: string) => marks.id(`e${name}`, 'embargo')
  await frame.lay(
    tell('document.release', { document: 'freed-paper', audience: 'public' }),
    tell('person.enter', { person: id('person'), name: text('person'), note: text('personnote') }),
    tell('source.enter', {
      source: id('source'),
      title: text('source'),
      publisher: word('publisher'),
    }),
    tell('dossier.enter', {
      dossier: id('dossier'),
      person: 'holder',
      topic: 'career',
      what: text('dossier'),
    }),
    tell('item.propose', {
      item: id('item'),
      session: 's2',
      title: text('item'),
      note: text('itemnote'),
    }),
    tell('item.propose', { item: id('itemb'), session: 's2', title: text('itemb') }),
    tell('correction.make', {
      correction: id('correction'),
      of: { kind: 'item', id: 'i9' },
      set: { title: text('itemcorrected') },
      why: text('whycorrected'),
    }),
    tell('invitation.issue', {
      invitation: id('invitation'),
      session: 's2',
      as: 'observer',
      name: text('invitation'),
    }),
    tell('document.lay', {
      document: id('doc'),
      session: 's2',
      title: text('title'),
      symbol: word('symbol'),
      kind: 'plan',
      audience: 'public',
    }),
    tell('version.lay', { document: id('doc'), language: 'en', text: word('version') }),
    tell('version.lay', {
      document: id('doc'),
      language: 'ru',
      digest: frame.house.documents.put(Buffer.from(`File ${word('file')}`), secretary),
      fileName: word('filename'),
      bytes: 2_000,
    }),
    tell('sitting.open', { sitting: 'x2' }),
    ...taking.map((member) => tell('presence.record', { sitting: 'x2', member, state: 'present' })),
    tell('quorum.establish', { sitting: 'x2' }),
    tell('agenda.adopt', { sitting: 'x2', items: [id('item')] }),
    tell('item.take', { item: id('item'), sitting: 'x2' }),
    tell('speakers.open', { sitting: 'x2', order: 'request' }),
    tell('request.make', {
      request: id('request'),
      sitting: 'x2',
      member: 'TJ',
      kind: 'floor',
      group: word('group'),
    }),
    tell('floor.give', { floor: id('floor'), sitting: 'x2', request: id('request') }),
    tell('statement.record', {
      statement: id('statement'),
      sitting: 'x2',
      floor: id('floor'),
      kind: 'statement',
      text: text('statement'),
    }),
    tell('floor.end', { floor: id('floor') }),
    tell(
      'ruling.make',
      { ruling: id('ruling'), sitting: 'x2', text: text('ruling'), rule: word('rule') },
      chair,
    ),
    tell('proposal.make', {
      proposal: id('motion'),
      sitting: 'x2',
      kind: 'motion',
      member: 'TJ',
      text: text('motion'),
    }),
    tell('question.put', {
      question: id('text'),
      sitting: 'x2',
      item: id('item'),
      title: text('question'),
      class: 'substantive',
      method: 'consensus',
      matter: { kind: 'text', text: text('matter') },
    }),
    tell('answer.give', {
      question: id('text'),
      member: 'TJ',
      answer: 'reserves',
      why: text('why'),
    }),
    tell('question.close', { question: id('text') }),
    tell('question.put', {
      question: id('appointment'),
      sitting: 'x2',
      title: text('appointment'),
      class: 'appointment',
      method: 'consensus',
      matter: {
        kind: 'appointment',
        post: 'secretary-general',
        person: 'candidate',
        from: '2026-01-01',
        years: 3,
        represents: 'KG',
        proposedBy: 'ministers',
        nominatedBy: 'KG',
        leaves: ['deputy-term'],
        departs: text('departs'),
      },
    }),
    tell('question.close', { question: id('appointment') }),
    tell('poll.open', { poll: id('poll'), sitting: 'x2', text: text('poll') }),
    tell('poll.answer', { poll: id('poll'), member: 'TJ', answer: 'yes' }),
    tell('poll.close', { poll: id('poll') }),
    tell('election.open', {
      election: id('election'),
      sitting: 'x2',
      title: text('election'),
    }),
    tell('candidate.nominate', {
      candidate: id('candidate'),
      election: id('election'),
      person: id('person'),
    }),
    tell('round.open', {
      round: id('round'),
      election: id('election'),
      candidates: [id('candidate')],
    }),
    tell(
      'ballot.cast',
      { round: id('round'), member: 'TJ', choice: [id('candidate')] },
      delegate('TJ'),
    ),
    tell('round.close', { round: id('round') }),
    tell('measure.set', {
      measure: id('measure'),
      session: 's2',
      kind: 'measure',
      text: text('measure'),
    }),
    tell('report.give', {
      report: id('report'),
      measure: id('measure'),
      text: text('report'),
      progress: 'begun',
    }),
    tell('item.close', { item: id('item'), result: 'decided' }),
    tell('sitting.close', { sitting: 'x2' }),
    tell('minutes.draft', { sitting: 'x2' }),
    tell('minutes.edit', {
      sitting: 'x2',
      entry: get(frame.house.clerk.org, 'session', 's2')?.made ?? 0,
      text: text('passage'),
    }),
    tell('sitting.schedule', {
      sitting: id('sitting'),
      session: 's2',
      format: 'expanded',
      name: text('sitting'),
    }),
    tell('silence.begin', {
      question: id('silence'),
      session: 's2',
      title: text('silence'),
      class: 'substantive',
      matter: { kind: 'text', text: text('silenced') },
    }),
    tell(
      'silence.break',
      { question: id('silence'), member: 'TJ', why: text('whybroken') },
      delegate('TJ'),
    ),
    tell('session.close', { session: 's2' }),
    tell('communique.issue', { session: 's2', note: text('communique') }),
  )
}

/**
 * Everything above, in an order in which each is possible. `admit`: lets readers in before the embargo begins. `choices`: of
 * the secret ballot.
 */
export async function plantAll<T>(
  frame: Frame,
  marks: Marks,
  admit: () => Promise<T>,
  choices: Readonly<Record<string, string>> = { KG: 'c-one', TJ: 'c-two', RU: 'c-one' },
): Promise<T> {
  await plantOpenBeginning(frame)
  await plantClosed(frame, marks)
  await plantBallot(frame, choices)
  await plantErased(frame, marks)
  await plantMinutes(frame, marks)
  await plantClosedSession(frame)
  await plantClosedDoors(frame, marks)
  const admitted = await admit()
  await plantEmbargo(frame)
  await plantEmbargoed(frame, marks)
  await frame.settled()
  return admitted
}
