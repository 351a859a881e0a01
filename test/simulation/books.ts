// Rules of procedure for random councils: the shipped ones, with quorum, majority, tie and consensus set by chance.
import { readFileSync } from 'node:fs'
import type { Chance } from './chance.ts'

const shipped = JSON.parse(
  readFileSync(
    new URL('../../rulebooks/collective-security-council.json', import.meta.url),
    'utf8',
  ),
) as Book

type Book = { versions: { quorum?: unknown; classes: Record<string, Record<string, unknown>> }[] }

export function bookOf(chance: Chance): Book {
  const book = structuredClone(shipped)
  const version = book.versions[0]
  const { procedural, substantive } = version?.classes ?? {}
  if (!version || !procedural || !substantive)
    throw new Error('the shipped rulebook has lost a class')
  version.quorum = { rule: 'quorum', atLeast: chance.pick(['2/3', '1/2', '1/3', 1]), of: 'roster' }
  procedural.adopted = {
    rule: 'procedural-majority',
    ...chance.pick([{ moreThan: '1/2' }, { atLeast: '2/3' }, { moreThan: '1/2' }]),
    of: chance.pick(['voting', 'present', 'roster']),
  }
  procedural.tie = {
    rule: 'procedural-majority',
    resolve: chance.pick([
      'falls',
      'casting-vote',
      'own-vote',
      ...Array<string>(6).fill('second-vote'),
      'lot',
    ]),
  }
  if (chance.percent(40))
    substantive.other = { consensus: { rule: 'charter-12', minus: chance.below(2) } }
  const elections = version.classes as Record<string, unknown>
  if (chance.percent(70))
    elections.election = {
      ...chance.pick([
        {},
        { adopted: { moreThan: '1/2', of: 'voting' } },
        { adopted: { atLeast: 1 } },
      ]),
      election: {
        tie: chance.pick(['round', 'lot']),
        nextRound: chance.pick(['all', { perPlace: 2 }, { atLeast: '1/4' }]),
        ballot: chance.pick(['up-to-places', 'up-to-places', 'as-many-as-places']),
      },
    }
  return book
}
