// How long the sitting was busy with an item, suspensions left out, and how much of it went to speeches on it.
import { spokenFor } from '../../rules/decide/speech-clock.ts'
import { ownedBy } from '../../rules/organisation.ts'
import { say } from '../../text/say.ts'
import { duration } from '../../text/times.ts'
import type { Line } from './fact.ts'
import type { Laid, Telling } from './telling.ts'

/** A line under the closing of an item; none where it was taken up before this sitting or closed as it was taken up. */
export function timeOnItem(telling: Telling, closing: Laid<'item.close'>): Line[] {
  const { visit, entries, sitting } = telling
  const { language, org } = visit
  const { item } = closing.act
  const before = entries.filter(({ n }) => n < closing.n)
  const taken = before.findLast(({ act }) => act.type === 'item.take' && act.item === item)
  if (taken === undefined) return []
  const spent = closing.at - taken.at - suspendedIn(before.filter(({ n }) => n > taken.n))
  if (spent < 1_000) return []
  const spoken = ownedBy(org, 'floor', sitting.id)
    .filter((floor) => floor.item === item && floor.givenAt >= taken.at)
    .reduce((sum, floor) => sum + spokenFor(floor, floor.endedAt ?? closing.at), 0)
  const seconds = (milliseconds: number) => duration(language, Math.round(milliseconds / 1_000))
  return [
    {
      said:
        spoken < 1_000
          ? say(language, 'minutes-item-time', { spent: seconds(spent) })
          : say(language, 'minutes-item-time-spoken', {
              spent: seconds(spent),
              spoken: seconds(spoken),
            }),
    },
  ]
}

/** Milliseconds between each suspension and the resumption after it. */
function suspendedIn(entries: Telling['entries']): number {
  let sum = 0
  let since: number | undefined
  for (const { act, at } of entries) {
    if (act.type === 'sitting.suspend') since = at
    if (act.type === 'sitting.resume' && since !== undefined) {
      sum += at - since
      since = undefined
    }
  }
  return sum
}
