// What must hold of a sitting while it runs.
import { allOf, get, ownedBy, type Reading, type Thing } from '../../src/rules/organisation.ts'

export type Must = (holds: boolean, what: string) => void

export function liveHolds(org: Reading, sitting: Thing<'sitting'>, must: Must): void {
  floorHolds(org, sitting, must)
  for (const election of ownedBy(org, 'election', sitting.id)) electionHolds(org, election, must)
  for (const question of ownedBy(org, 'question', sitting.id)) windowHolds(org, question, must)
  const minutes = get(org, 'minutes', sitting.id)
  if (minutes?.state === 'adopted')
    for (const { changed } of ownedBy(org, 'passage', sitting.id))
      must(changed < minutes.changed, 'words were added to minutes that had been adopted')
}

function floorHolds(org: Reading, sitting: Thing<'sitting'>, must: Must): void {
  const floors = ownedBy(org, 'floor', sitting.id)
  const running = floors.filter(({ runningSince }) => runningSince !== undefined)
  must(running.length <= 1, 'two clocks run at once')
  must(
    running.every(({ id }) => id === sitting.floor),
    'the clock of someone who has not the floor runs',
  )
  must(
    floors.every(
      ({ endedAt, runningSince }) => endedAt === undefined || runningSince === undefined,
    ),
    'a clock runs after its speech',
  )
  must(
    floors.every(({ spent }) => spent >= 0),
    'someone has spoken for less than no time',
  )
  if (sitting.interrupted !== undefined) {
    must(
      sitting.floor !== undefined && sitting.floor !== sitting.interrupted,
      'a speech is interrupted by nobody',
    )
    must(
      get(org, 'floor', sitting.interrupted)?.endedAt === undefined,
      'a speech that ended is to go on',
    )
  }
  const waiting = ownedBy(org, 'request', sitting.id).filter(({ state }) => state === 'waiting')
  const asked = new Set(waiting.map(({ member, kind }) => `${member} ${kind}`))
  must(asked.size === waiting.length, 'a member waits twice for the same')
}

function electionHolds(org: Reading, election: Thing<'election'>, must: Must): void {
  const rounds = ownedBy(org, 'round', election.id)
  must(
    rounds.filter(({ state }) => state === 'open').length <= 1,
    'two rounds of an election are open',
  )
  must(
    election.state === 'open' || rounds.every(({ state }) => state === 'closed'),
    'an election is closed and its round is not',
  )
  for (const round of rounds) {
    if (round.state !== 'closed') continue
    const votes = (round.counts ?? []).reduce((sum, one) => sum + one.votes, 0)
    must(
      round.cast === ownedBy(org, 'ballot', round.id).length,
      'a round counts other ballots than were cast',
    )
    const valid = (round.cast ?? 0) - (round.blank ?? 0)
    must(
      valid <= votes && votes <= valid * round.places,
      'the names on the ballots are not as many as there are ballots and places',
    )
    const votesOf = (id: string) => round.counts?.find((one) => one.candidate === id)?.votes ?? 0
    const { elected = [], tied = [], tiedFor = 0 } = round
    const others = round.candidates.filter((id) => !elected.includes(id) && !tied.includes(id))
    must(
      elected.every((id) => [...others, ...tied].every((other) => votesOf(id) > votesOf(other))),
      'someone is elected with no more votes than another',
    )
    must(
      tied.every((id) => votesOf(id) === votesOf(tied[0] ?? '')) && tiedFor <= tied.length,
      'votes are called equal and are not',
    )
  }
  const byRounds = rounds.flatMap(({ elected }) => elected ?? [])
  must(
    (election.elected ?? []).every(
      (id) => byRounds.includes(id) || election.drawn?.includes(id) === true,
    ),
    'someone is elected whom no round elected and no lot',
  )
  must(
    (election.elected ?? []).length <= (election.places ?? 1),
    'more are elected than there are places',
  )
}

/** A text is decided after every amendment to it, and an item ends as what happened under it. */
export function textHolds(org: Reading, decision: Thing<'decision'>, must: Must): void {
  const { matter } = decision
  if (matter.kind !== 'proposal') return
  const waiting = allOf(org, 'proposal').filter(
    ({ to, state }) => to === matter.proposal && state === 'made',
  )
  must(waiting.length === 0, 'a text was adopted while an amendment to it waits')
}

export function itemHolds(org: Reading, item: Thing<'item'>, must: Must): void {
  const decided = ownedBy(org, 'decision', item.session).some((one) => one.item === item.id)
  must(item.result !== 'decided' || decided, 'an item is decided and no decision is under it')
}

function windowHolds(org: Reading, question: Thing<'question'>, must: Must): void {
  const { closesAt } = question
  if (closesAt === undefined) return
  for (const { givenAt } of ownedBy(org, 'answer', question.id))
    must(givenAt <= closesAt, 'an answer was taken after the time for it')
}
