// What a council might sensibly do next, from the state it is in: a random course that gets somewhere. Every move answers
// the fields of one act, or nothing when it has no sense now.
import type { ActType, By } from '../../src/rules/acts.ts'
import { entitledOn, membersOn } from '../../src/rules/membership.ts'
import {
  allOf,
  founded,
  get,
  ownedBy,
  type Reading,
  type Thing,
} from '../../src/rules/organisation.ts'
import { nextInTurn } from '../../src/rules/rotation.ts'
import type { Chance } from './chance.ts'
import { anyDay, anyWhen } from './shaped.ts'
import { bookOf } from './books.ts'
import { laidByChair, laidByMember, liveMoves } from './live-moves.ts'

export type Now = {
  readonly chance: Chance
  readonly org: Reading
  readonly id: string
  readonly on: string
}

export type Fields = Record<string, unknown>
export type Move = {
  readonly type: ActType
  readonly weight: number
  readonly make: (now: Now) => Fields | undefined
}

const codes = ['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ', 'UZ'] as const

/** How a council comes to sit: the acts, in their order, of one that is in a hurry. */
export const settling: readonly ActType[] = [
  'organisation.found',
  ...Array<ActType>(5).fill('member.admit'),
  'body.establish',
  'rulebook.adopt',
  'post.establish',
  'post.establish',
  ...Array<ActType>(4).fill('person.enter'),
  'term.record',
  'session.convene',
  'sitting.schedule',
  'item.propose',
  'item.propose',
  'document.lay',
  'document.lay',
  ...Array<ActType>(5).fill('delegation.name'),
  ...Array<ActType>(4).fill('credentials.present'),
  'sitting.open',
  ...Array<ActType>(5).fill('presence.record'),
  'quorum.establish',
  'agenda.adopt',
  'item.take',
]

/** A sensible act, of a type if one is wanted, and who would lay it. */
export function sensibleAct(now: Now, wanted?: ActType): { readonly act: Fields; readonly by: By } {
  const { chance, org, id } = now
  if (!founded(org))
    return { act: { type: 'organisation.found', id, ...founding() }, by: { role: 'secretary' } }
  for (let attempt = 0; attempt < 40; attempt++) {
    const move =
      (attempt === 0 ? moves.find(({ type }) => type === wanted) : undefined) ?? weighted(chance)
    const fields = move.make(now)
    if (fields) {
      const act = { type: move.type, id, ...defined(fields), ...(sourced(now) ?? {}) }
      return { act, by: whoLays(chance, move.type, act) }
    }
  }
  return {
    act: { type: 'person.enter', id, person: id, name: said(id) },
    by: { role: 'secretary' },
  }
}

/** Mostly the one who may; sometimes another. */
function whoLays(chance: Chance, type: ActType, act: Fields): By {
  const member = typeof act.member === 'string' ? act.member : undefined
  if (member && ['answer.give', 'vote.cast', 'document.sign'].includes(type) && chance.percent(60))
    return { role: 'delegate', member: chance.percent(90) ? member : chance.pick(codes) }
  if (member && laidByMember.includes(type)) return { role: 'delegate', member }
  if (type === 'ruling.make' || laidByChair.includes(type)) return { role: 'chair' }
  if (chance.percent(4))
    return chance.pick<By>([
      { role: 'observer' },
      { role: 'chair' },
      { role: 'delegate', member: 'KG' },
    ])
  return { role: 'secretary' }
}

const moves: readonly Move[] = [
  ...liveMoves,
  { type: 'member.admit', weight: 6, make: admit },
  { type: 'membership.change', weight: 2, make: changeMembership },
  { type: 'body.establish', weight: 3, make: establishBody },
  { type: 'rulebook.adopt', weight: 8, make: adoptRulebook },
  { type: 'post.establish', weight: 4, make: establishPost },
  { type: 'person.enter', weight: 4, make: enterPerson },
  { type: 'seat.assign', weight: 1, make: assignSeat },
  {
    type: 'source.enter',
    weight: 1,
    make: ({ id, org, chance }) =>
      count(org, 'source') < 4
        ? { source: id, title: said(id), notional: chance.percent(50) || undefined }
        : undefined,
  },
  {
    type: 'reading.confirm',
    weight: 1,
    make: (now) => {
      const source = pickOf(now, 'source')?.[0] ?? ''
      const choice = { proposal: 0, kind: 'person', field: 'name', status: 'stated' }
      const chosen = { proposed: 'x', chosen: now.chance.pick(['confirmed', 'rejected']) }
      if (source === '') return undefined
      return { reading: now.id, source, grammar: 'g', choices: [{ ...choice, ...chosen }] }
    },
  },
  { type: 'term.record', weight: 3, make: recordTerm },
  { type: 'dossier.enter', weight: 2, make: enterDossier },
  {
    type: 'dossier.resolve',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'dossier',
        ({ readings }) => readings !== undefined,
        ({ id: dossier }) => ({ dossier, reading: 1, why: said(now.id) }),
      ),
  },
  {
    type: 'claim.enter',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'session',
        () => true,
        ({ id }) => ({
          claim: now.id,
          of: { kind: 'session', id },
          about: said('end'),
          states: said('another end'),
        }),
      ),
  },
  {
    type: 'invitation.issue',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'session',
        ({ state }) => state !== 'closed',
        ({ id: session }) => ({ invitation: now.id, session, as: 'observer', name: said(now.id) }),
      ),
  },
  { type: 'session.convene', weight: 5, make: convene },
  { type: 'sitting.schedule', weight: 5, make: schedule },
  {
    type: 'sitting.postpone',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'sitting',
        ({ state }) => state === 'scheduled',
        ({ id: sitting }) => ({
          sitting,
          on: now.chance.percent(50) ? anyDay(now.chance) : undefined,
          why: said(now.id),
        }),
      ),
  },
  {
    type: 'sitting.cancel',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'sitting',
        ({ state }) => state === 'scheduled',
        ({ id: sitting }) => ({ sitting, why: said(now.id) }),
      ),
  },
  {
    type: 'session.postpone',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'session',
        ({ state }) => state === 'convened',
        ({ id: session }) => ({
          session,
          from: now.chance.percent(50) ? anyDay(now.chance) : undefined,
          why: said(now.id),
        }),
      ),
  },
  {
    type: 'session.cancel',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'session',
        ({ state }) => state === 'convened' && now.chance.percent(30),
        ({ id: session }) => ({ session, why: said(now.id) }),
      ),
  },
  { type: 'delegation.name', weight: 14, make: nameDelegation },
  { type: 'credentials.present', weight: 8, make: presentCredentials },
  { type: 'credentials.examine', weight: 3, make: examineCredentials },
  { type: 'absence.note', weight: 1, make: noteAbsence },
  { type: 'item.propose', weight: 5, make: proposeItem },
  {
    type: 'item.set-access',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'item',
        ({ takenAt }) => takenAt === undefined,
        ({ id: item }) => ({ item, access: now.chance.pick(['public', 'private', 'restricted']) }),
      ),
  },
  {
    type: 'item.release',
    weight: 4,
    make: (now) =>
      withOne(
        now,
        'item',
        ({ access = 'public', state }) => access !== 'public' && state === 'closed',
        ({ id: item }) => ({ item }),
      ),
  },
  {
    type: 'sitting.set-access',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'sitting',
        ({ state }) => state === 'scheduled',
        ({ id: sitting }) => ({
          sitting,
          access: now.chance.pick(['public', 'private', 'restricted']),
        }),
      ),
  },
  {
    type: 'sitting.release',
    weight: 4,
    make: (now) =>
      withOne(
        now,
        'sitting',
        ({ access = 'public', state }) => access !== 'public' && state === 'closed',
        ({ id: sitting }) => ({ sitting }),
      ),
  },
  { type: 'agenda.order', weight: 1, make: orderAgenda },
  {
    type: 'item.withdraw',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'item',
        (item) => item.state !== 'closed',
        (item) => ({ item: item.id }),
      ),
  },
  { type: 'document.lay', weight: 4, make: layDocument },
  { type: 'version.lay', weight: 4, make: layVersion },
  {
    type: 'document.release',
    weight: 1,
    make: (now) =>
      withOne(
        now,
        'document',
        () => true,
        (document) => ({
          document: document.id,
          audience: now.chance.pick(['public', 'participants', 'secretariat']),
        }),
      ),
  },
  {
    type: 'sitting.open',
    weight: 8,
    make: (now) =>
      withOne(
        now,
        'sitting',
        (sitting) => sitting.state === 'scheduled',
        (sitting) => ({ sitting: sitting.id }),
      ),
  },
  { type: 'presence.record', weight: 40, make: recordPresence },
  {
    type: 'quorum.establish',
    weight: 10,
    make: (now) =>
      inSitting(now, (sitting) =>
        sitting.quorum && !now.chance.percent(5) ? undefined : { sitting: sitting.id },
      ),
  },
  { type: 'agenda.adopt', weight: 8, make: adoptAgenda },
  {
    type: 'chair.hand-over',
    weight: 4,
    make: (now) =>
      inSitting(now, (sitting) => {
        const there = ownedBy(now.org, 'presence', sitting.id).map(({ member }) => member)
        const member =
          there.length > 0 && now.chance.percent(80) ? now.chance.pick(there) : undefined
        return { sitting: sitting.id, member }
      }),
  },
  { type: 'item.take', weight: 10, make: takeItem },
  {
    type: 'item.close',
    weight: 8,
    make: (now) =>
      withOne(
        now,
        'item',
        (item) => item.state === 'taken',
        (item) => ({
          item: item.id,
          result: now.chance.pick(['discussed', 'noted', 'decided', 'deferred']),
        }),
      ),
  },
  { type: 'floor.give', weight: 3, make: giveFloor },
  {
    type: 'floor.end',
    weight: 6,
    make: (now) =>
      withOne(
        now,
        'floor',
        (floor) => floor.endedAt === undefined,
        (floor) => ({ floor: floor.id }),
      ),
  },
  {
    type: 'statement.record',
    weight: 2,
    make: (now) =>
      inSitting(now, (sitting) => ({
        statement: now.id,
        sitting: sitting.id,
        kind: 'statement',
        by: pickOf(now, 'member'),
        text: said(now.id),
      })),
  },
  {
    type: 'ruling.make',
    weight: 1,
    make: (now) =>
      inSitting(now, (sitting) => ({ ruling: now.id, sitting: sitting.id, text: said(now.id) })),
  },
  {
    type: 'sitting.suspend',
    weight: 1,
    make: (now) => inSitting(now, (sitting) => ({ sitting: sitting.id })),
  },
  {
    type: 'sitting.resume',
    weight: 6,
    make: (now) =>
      withOne(
        now,
        'sitting',
        (sitting) => sitting.state === 'suspended',
        (sitting) => ({ sitting: sitting.id }),
      ),
  },
  { type: 'question.put', weight: 26, make: putQuestion },
  { type: 'answer.give', weight: 30, make: (now) => answer(now, true) },
  { type: 'vote.cast', weight: 30, make: (now) => answer(now, false) },
  { type: 'question.close', weight: 24, make: closeQuestion },
  { type: 'question.put-again', weight: 60, make: putQuestionAgain },
  {
    type: 'question.withdraw',
    weight: 2,
    make: (now) =>
      withOne(
        now,
        'question',
        (one) => one.state === 'open',
        (one) => ({ question: one.id }),
      ),
  },
  {
    type: 'sitting.close',
    weight: 4,
    make: (now) => inSitting(now, (sitting) => ({ sitting: sitting.id })),
  },
  {
    type: 'session.close',
    weight: 3,
    make: (now) =>
      withOne(
        now,
        'session',
        (session) => session.state !== 'closed',
        (session) => ({ session: session.id }),
      ),
  },
  { type: 'signature.open', weight: 10, make: openSignature },
  { type: 'document.sign', weight: 24, make: signDocument },
  { type: 'measure.set', weight: 1, make: setMeasure },
  {
    type: 'report.give',
    weight: 2,
    make: (now) =>
      withOne(
        now,
        'measure',
        () => true,
        (measure) => ({
          report: now.id,
          measure: measure.id,
          text: said(now.id),
          progress: now.chance.pick(['begun', 'under-way', 'done']),
        }),
      ),
  },
  {
    type: 'communique.issue',
    weight: 6,
    make: (now) =>
      withOne(
        now,
        'session',
        (session) => session.state === 'closed',
        (session) => ({ session: session.id }),
      ),
  },
  { type: 'correction.make', weight: 5, make: correct },
]

const total = moves.reduce((sum, move) => sum + move.weight, 0)

function weighted(chance: Chance): Move {
  let left = chance.below(total)
  for (const move of moves) {
    left -= move.weight
    if (left < 0) return move
  }
  throw new Error('the weights of the moves do not add up')
}

function founding(): Fields {
  return {
    name: said('Council'),
    shortName: said('C'),
    seat: said('Moscow'),
    timeZone: 'Europe/Moscow',
    languages: ['ru', 'en'],
  }
}

function admit({ org, chance }: Now): Fields | undefined {
  const free = codes.filter((code) => !get(org, 'member', code))
  if (free.length === 0) return undefined
  const code = chance.pick(free)
  const status = chance.percent(75) ? 'member' : chance.pick(['observer', 'suspended', 'frozen'])
  return {
    member: code,
    name: said(code),
    shortName: said(code),
    status,
    from: chance.percent(40) ? anyWhen(chance) : undefined,
  }
}

function changeMembership(now: Now): Fields | undefined {
  const member = pickOf(now, 'member')?.[0]
  if (!member) return undefined
  const { chance, on } = now
  const status = chance.pick(['member', 'member', 'suspended', 'frozen', 'ended', 'observer'])
  return {
    member,
    status,
    from: chance.percent(60) ? on : chance.percent(50) ? anyWhen(chance) : undefined,
  }
}

function establishBody({ org, id }: Now): Fields | undefined {
  if (count(org, 'body') > 2) return undefined
  return { body: id, name: said(id), kind: 'council' }
}

function adoptRulebook(now: Now): Fields | undefined {
  const { chance, org } = now
  const bare = allOf(org, 'body').filter(
    (body) => ownedBy(org, 'rulebook', body.id).length === 0 || chance.percent(3),
  )
  if (bare.length === 0) return undefined
  return {
    body: chance.pick(bare).id,
    from: chance.percent(85) ? '2020-01-01' : anyDay(chance),
    book: bookOf(chance),
  }
}

function establishPost(now: Now): Fields | undefined {
  const { chance, org, id } = now
  const bodies = pickOf(now, 'body')
  if (!bodies || count(org, 'post') > 3) return undefined
  return {
    post: id,
    name: said(id),
    body: bodies[0],
    heldBy: chance.percent(85) ? 'person' : 'member',
    termYears: chance.percent(30) ? 3 : undefined,
    rotation: chance.percent(30) || undefined,
    citizensOnly: chance.percent(20) || undefined,
    places: chance.percent(15) ? 3 : undefined,
  }
}

function enterPerson(now: Now): Fields | undefined {
  if (count(now.org, 'person') > 11) return undefined
  return { person: now.id, name: said(now.id), member: pickOf(now, 'member')?.[0] }
}

function assignSeat(now: Now): Fields | undefined {
  const [body, person] = [pickOf(now, 'body')?.[0], pickOf(now, 'person')?.[0]]
  return body && person
    ? { body, person, member: pickOf(now, 'member')?.[0], from: anyWhen(now.chance) }
    : undefined
}

function recordTerm(now: Now): Fields | undefined {
  const { chance, org, id } = now
  const post = anyOf(now, 'post')
  const [person, member] = [pickOf(now, 'person')?.[0], pickOf(now, 'member')?.[0]]
  if (!post || !person || !member || count(org, 'term') > 14) return undefined
  return {
    term: id,
    post: post.id,
    ...(post.heldBy === 'person' ? { person } : { member }),
    capacity: chance.pick(['substantive', 'substantive', 'acting', 'designate']),
    from: begin(now),
    to: chance.percent(40) ? anyWhen(chance) : undefined,
    represents: chance.percent(60) ? member : undefined,
  }
}

function enterDossier(now: Now): Fields | undefined {
  const person = pickOf(now, 'person')?.[0]
  return person
    ? {
        dossier: now.id,
        person,
        topic: 'career',
        what: said(now.id),
        when: anyWhen(now.chance),
        readings: now.chance.percent(50) ? [{ reading: said(now.id) }] : undefined,
      }
    : undefined
}

function convene(now: Now): Fields | undefined {
  const { chance, org, id, on } = now
  const body = pickOf(now, 'body')?.[0]
  if (!body || allOf(org, 'session').filter((session) => session.state !== 'closed').length > 1)
    return undefined
  const extraordinary = chance.percent(20)
  return {
    session: id,
    body,
    kind: extraordinary ? 'extraordinary' : 'regular',
    from: chance.percent(70) ? on : undefined,
    chair: pickOf(now, 'member')?.[0],
    requestedBy: extraordinary
      ? nonEmpty(chance.some(membersOn(org, on), 50).map(({ id: member }) => member))
      : undefined,
  }
}

function schedule(now: Now): Fields | undefined {
  const session = running(now)
  if (!session || ownedBy(now.org, 'sitting', session.id).length > 2) return undefined
  return {
    sitting: now.id,
    session: session.id,
    format: now.chance.pick(['narrow', 'expanded', 'signing']),
    access: closedDoors(now),
  }
}

function nameDelegation(now: Now): Fields | undefined {
  const { chance, org } = now
  const session = running(now)
  const person = pickOf(now, 'person')?.[0]
  const without = allOf(org, 'member').filter(
    ({ id }) => session && (!get(org, 'delegation', `${session.id}/${id}`) || chance.percent(3)),
  )
  if (!session || !person || without.length === 0) return undefined
  return {
    session: session.id,
    member: chance.pick(without).id,
    people: [{ person, role: chance.percent(97) ? 'head' : 'adviser' }],
  }
}

function presentCredentials(now: Now): Fields | undefined {
  return withOne(
    now,
    'delegation',
    ({ powers }) => !powers,
    ({ session, member }) => ({
      session,
      member,
      powers: now.chance.pick(['full-powers', 'not-required']),
    }),
  )
}

function examineCredentials(now: Now): Fields | undefined {
  return withOne(
    now,
    'delegation',
    ({ powers, finding }) => !!powers && !finding,
    ({ session, member }) => ({
      session,
      member,
      finding: now.chance.pick(['accepted', 'accepted', 'refused']),
    }),
  )
}

function noteAbsence(now: Now): Fields | undefined {
  const session = running(now)
  const member = pickOf(now, 'member')?.[0]
  return session && member ? { session: session.id, member, reason: said('away') } : undefined
}

function proposeItem(now: Now): Fields | undefined {
  const session = running(now)
  if (!session || ownedBy(now.org, 'item', session.id).length > 4) return undefined
  return {
    item: now.id,
    session: session.id,
    title: said(now.id),
    proposedBy: now.chance.percent(40) ? pickOf(now, 'member')?.[0] : undefined,
    access: closedDoors(now),
  }
}

/** One sitting or item in four is not public. */
function closedDoors({ chance }: Now): string | undefined {
  return chance.percent(25) ? chance.pick(['private', 'restricted']) : undefined
}

function orderAgenda(now: Now): Fields | undefined {
  const session = running(now)
  const items =
    session &&
    nonEmpty(
      ownedBy(now.org, 'item', session.id)
        .map(({ id }) => id)
        .reverse(),
    )
  return items ? { session: session.id, items } : undefined
}

function layDocument(now: Now): Fields | undefined {
  const session = running(now)
  if (!session || ownedBy(now.org, 'document', session.id).length > 4) return undefined
  return {
    document: now.id,
    session: session.id,
    title: said(now.id),
    kind: 'decision',
    audience: now.chance.pick(['public', 'participants', 'secretariat']),
  }
}

function layVersion(now: Now): Fields | undefined {
  return withOne(
    now,
    'document',
    ({ state }) => state === 'laid',
    ({ id: document }) => ({
      document,
      language: now.chance.pick(['ru', 'en']),
      ...(now.chance.percent(50)
        ? { text: `Text ${now.id}` }
        : { digest: 'cd'.repeat(32), bytes: 5 }),
    }),
  )
}

function recordPresence(now: Now): Fields | undefined {
  const { chance, org, on } = now
  return inSitting(now, (sitting) => {
    const out = entitledOn(org, sitting.openedOn ?? on).filter(
      (member) => get(org, 'presence', `${sitting.id}/${member}`)?.state !== 'present',
    )
    if (out.length > 0 && chance.percent(90))
      return { sitting: sitting.id, member: chance.pick(out), state: 'present' }
    const member = pickOf(now, 'member')?.[0]
    return member && chance.percent(8)
      ? { sitting: sitting.id, member, state: chance.pick(['present', 'left']) }
      : undefined
  })
}

function adoptAgenda(now: Now): Fields | undefined {
  return inSitting(now, (sitting) => {
    const items = ownedBy(now.org, 'item', sitting.session).filter(
      ({ state }) => state === 'proposed' || state === 'on-agenda',
    )
    return sitting.agenda || items.length === 0
      ? undefined
      : { sitting: sitting.id, items: items.map(({ id }) => id) }
  })
}

function takeItem(now: Now): Fields | undefined {
  return inSitting(now, (sitting) =>
    sitting.agenda ? { item: now.chance.pick(sitting.agenda), sitting: sitting.id } : undefined,
  )
}

function giveFloor(now: Now): Fields | undefined {
  return inSitting(now, (sitting) => ({
    floor: now.id,
    sitting: sitting.id,
    member: pickOf(now, 'member')?.[0],
    person: pickOf(now, 'person')?.[0],
  }))
}

function putQuestion(now: Now): Fields | undefined {
  const { chance, org, id } = now
  return inSitting(now, (sitting) => {
    if (
      ownedBy(org, 'question', sitting.id).some(({ state }) => state === 'open') &&
      chance.percent(95)
    )
      return undefined
    // A plain vote, so that enough of them end level.
    if (chance.percent(45))
      return {
        question: id,
        sitting: sitting.id,
        item: sitting.item,
        title: said(id),
        class: 'procedural',
        method: 'roll-call',
        matter: { kind: 'text', text: said(id) },
      }
    const matter = chance.pick([
      appoint,
      appoint,
      appoint,
      release,
      document,
      proposed,
      furtherItem,
      () => ({ kind: 'text', text: said(id) }),
    ])(now)
    if (!matter) return undefined
    return {
      question: id,
      sitting: sitting.id,
      item: sitting.item,
      title: said(id),
      ...chance.pick<Fields>([
        { class: 'procedural', method: 'roll-call' },
        { class: 'procedural', method: 'show-of-hands' },
        { class: 'procedural', method: 'consensus' },
        { class: 'substantive', method: 'consensus' },
        { class: 'appointment', method: 'consensus' },
        { class: chance.pick(['substantive', 'other']), method: 'roll-call' },
      ]),
      matter,
    }
  })
}

/** A proposal from the floor, or an amendment to one, in its turn or not. */
function proposed(now: Now): Fields | undefined {
  const open = allOf(now.org, 'proposal').filter(({ state }) => state === 'made')
  return open.length > 0 ? { kind: 'proposal', proposal: now.chance.pick(open).id } : undefined
}

function furtherItem(now: Now): Fields | undefined {
  const items = allOf(now.org, 'item').filter(
    ({ state, result }) => state === 'proposed' || result === 'deferred',
  )
  return items.length > 0 ? { kind: 'agenda', items: [now.chance.pick(items).id] } : undefined
}

function appoint(now: Now): Fields | undefined {
  const { chance, org, on } = now
  const posts = allOf(org, 'post').filter(({ heldBy }) => heldBy === 'person')
  const person = anyOf(now, 'person')
  if (posts.length === 0 || !person) return undefined
  const post = chance.pick(posts)
  const leaves = allOf(org, 'term').filter(
    (term) => term.person === person.id && term.post !== post.id,
  )
  const turn = nextInTurn(org, post.id, on)
  return defined({
    kind: 'appointment',
    post: post.id,
    person: person.id,
    from: begin(now),
    ...chance.pick([
      { years: post.termYears ?? 2 },
      { years: post.termYears ?? 1 },
      { months: 7 },
      { remainder: true },
    ]),
    represents: turn && chance.percent(85) ? turn.next : pickOf(now, 'member')?.[0],
    capacity: chance.percent(12) ? 'acting' : undefined,
    leaves: leaves.length > 0 && chance.percent(70) ? leaves.map(({ id }) => id) : undefined,
  })
}

function release(now: Now): Fields | undefined {
  const term = anyOf(now, 'term')
  return term ? { kind: 'release', term: term.id, from: begin(now) } : undefined
}

function document(now: Now): Fields | undefined {
  const laid = allOf(now.org, 'document').filter(
    ({ state }) => state === 'laid' || now.chance.percent(5),
  )
  return laid.length > 0 ? { kind: 'document', document: now.chance.pick(laid).id } : undefined
}

function answer(now: Now, consensus: boolean): Fields | undefined {
  const { chance, org } = now
  const open = allOf(org, 'question').filter(
    (one) => one.state === 'open' && (one.method === 'consensus') === consensus,
  )
  if (open.length === 0) return undefined
  const question = chance.pick(open)
  const silent = ownedBy(org, 'presence', question.sitting ?? '').filter(
    ({ state, member }) => state === 'present' && !get(org, 'answer', `${question.id}/${member}`),
  )
  const member =
    silent.length > 0 && chance.percent(92)
      ? chance.pick(silent).member
      : pickOf(now, 'member')?.[0]
  if (!member) return undefined
  return consensus
    ? {
        question: question.id,
        member,
        answer: chance.percent(90)
          ? 'no-objection'
          : chance.pick(['objects', 'reserves', 'not-participating']),
      }
    : { question: question.id, member, vote: voteOf(now, question.id) }
}

/** Often the side that has fewer votes, so that some votes end level. */
function voteOf({ chance, org }: Now, question: string): string {
  const votes = ownedBy(org, 'answer', question).map((one) => one.answer)
  const yes = votes.filter((vote) => vote === 'yes').length
  const no = votes.filter((vote) => vote === 'no').length
  if (chance.percent(85) && yes !== no) return yes > no ? 'no' : 'yes'
  return chance.pick(['yes', 'yes', 'yes', 'no', 'abstain'])
}

function closeQuestion(now: Now): Fields | undefined {
  return withOne(
    now,
    'question',
    ({ state }) => state === 'open',
    ({ id: question, method, sitting }) => {
      const votes = ownedBy(now.org, 'answer', question).map((one) => one.answer)
      const level = (vote: string) => votes.filter((one) => one === vote).length
      const early = votes.length < 2 || level('yes') !== level('no')
      if (method !== 'consensus' && sitting && early && now.chance.percent(85)) return undefined
      return {
        question,
        castingVote: now.chance.percent(20) ? now.chance.pick(['yes', 'no']) : undefined,
        lot: now.chance.percent(10) ? now.chance.pick(['yes', 'no']) : undefined,
      }
    },
  )
}

/** A vote that was tied is taken once more, in any sitting that is open. */
function putQuestionAgain(now: Now): Fields | undefined {
  return withOne(
    now,
    'question',
    ({ id, outcome }) =>
      outcome?.result === 'tie-second-vote' &&
      !allOf(now.org, 'question').some(({ earlier }) => earlier === id),
    ({ id: earlier }) =>
      inSitting(now, ({ id: sitting }) => ({ question: now.id, earlier, sitting })),
  )
}

function openSignature(now: Now): Fields | undefined {
  return withOne(
    now,
    'document',
    ({ state }) => state === 'adopted',
    ({ id, session }) => {
      const signatories = nonEmpty(
        ownedBy(now.org, 'delegation', session).map(({ member }) => member),
      )
      return signatories && { document: id, signatories }
    },
  )
}

function signDocument(now: Now): Fields | undefined {
  return withOne(
    now,
    'document',
    ({ state }) => state === 'open-for-signature',
    ({ id, signatories }) => ({ document: id, member: now.chance.pick(signatories ?? ['KG']) }),
  )
}

function setMeasure(now: Now): Fields | undefined {
  const [session, member] = [pickOf(now, 'session')?.[0], pickOf(now, 'member')]
  return session && member
    ? {
        measure: now.id,
        session,
        kind: 'measure',
        text: said(now.id),
        responsible: { members: member },
      }
    : undefined
}

function correct(now: Now): Fields | undefined {
  const { chance, id } = now
  const kind = chance.pick([
    'term',
    'term',
    'membership',
    'person',
    'session',
    'sitting',
    'document',
    'post',
    'outcome',
    'dossier',
    'claim',
  ])
  const thing = anyOf(now, kind as 'term')
  if (!thing) return undefined
  const set =
    {
      term: chance.pick<Fields>([
        { begin: begin(now) },
        { to: anyWhen(chance) },
        { begin: anyWhen(chance), to: anyWhen(chance) },
        { capacity: 'acting' },
        { from: '2020-01-01' },
        { withdrawn: true },
      ]),
      dossier: { withdrawn: true },
      claim: { withdrawn: true },
      membership: chance.pick<Fields>([{ status: 'observer' }, { from: anyWhen(chance) }]),
    }[kind] ??
    chance.pick<Fields>([
      { name: said(id) },
      { title: said(id) },
      { from: anyDay(chance) },
      { places: 2 },
      { member: 'KG' },
    ])
  return { correction: id, of: { kind, id: thing.id }, set, why: said('mistake') }
}

/** A day near or far, before or after today, or the opening or closing of a sitting. */
function begin(now: Now): unknown {
  const { chance, on } = now
  const sitting = anyOf(now, 'sitting')?.id
  if (sitting && chance.percent(15))
    return chance.percent(60) ? { opening: sitting } : { closing: sitting }
  return chance.pick([
    'at-once',
    'not-said',
    on,
    addDays(on, 35),
    addDays(on, 400),
    addDays(on, -200),
    anyDay(chance),
    anyWhen(chance),
  ])
}

function sourced(now: Now): Fields | undefined {
  const source = now.chance.percent(15) ? pickOf(now, 'source') : undefined
  return source && { sources: { '*': source } }
}

function running(now: Now): Thing<'session'> | undefined {
  const open = allOf(now.org, 'session').filter(
    ({ state }) => state !== 'closed' || now.chance.percent(2),
  )
  return open.length > 0 ? now.chance.pick(open) : undefined
}

function inSitting(
  now: Now,
  make: (sitting: Thing<'sitting'>) => Fields | undefined,
): Fields | undefined {
  const open = allOf(now.org, 'sitting').filter(
    ({ state }) => state === 'open' || now.chance.percent(1),
  )
  return open.length > 0 ? make(now.chance.pick(open)) : undefined
}

function withOne<
  K extends
    | 'item'
    | 'document'
    | 'dossier'
    | 'delegation'
    | 'floor'
    | 'sitting'
    | 'question'
    | 'session'
    | 'measure',
>(
  now: Now,
  kind: K,
  fits: (thing: Thing<K>) => boolean,
  make: (thing: Thing<K>) => Fields | undefined,
): Fields | undefined {
  const fitting = allOf(now.org, kind).filter((thing) => fits(thing) || now.chance.percent(1))
  return fitting.length > 0 ? make(now.chance.pick(fitting)) : undefined
}

function anyOf<K extends 'post' | 'person' | 'term' | 'sitting'>(
  now: Now,
  kind: K,
): Thing<K> | undefined {
  const known = allOf(now.org, kind)
  return known.length > 0 ? now.chance.pick(known) : undefined
}

/** The id of one of them, in a list as acts want it. */
function pickOf(
  now: Now,
  kind: 'member' | 'body' | 'person' | 'source' | 'session',
): [string] | undefined {
  const known = [...now.org.things(kind)]
  return known.length > 0 ? [now.chance.pick(known).id] : undefined
}

function count(org: Reading, kind: string): number {
  return [...org.things(kind)].length
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined
const said = (word: string) => ({ ru: `${word} (ru)`, en: word })

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
