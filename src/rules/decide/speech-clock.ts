// The clock of a speech: it stands while another interrupts and while the sitting is suspended, and stops with the speech.
import type { Event } from '../event.ts'
import { get, type Reading, type Thing } from '../organisation.ts'

/** How long a speech has lasted at an instant, in milliseconds, pauses left out. */
export function spokenFor(floor: Thing<'floor'>, at: number): number {
  return floor.spent + (floor.runningSince === undefined ? 0 : Math.max(0, at - floor.runningSince))
}

export function stopped(floor: Thing<'floor'>, at: number): Event {
  return {
    type: 'floor.paused',
    id: floor.id,
    set: { spent: spokenFor(floor, at), runningSince: null },
  }
}

/** The clock that runs in a sitting, if one does, stands. */
export function standingClock(org: Reading, sitting: Thing<'sitting'>, at: number): Event[] {
  const floor = sitting.floor === undefined ? undefined : get(org, 'floor', sitting.floor)
  return floor?.runningSince === undefined ? [] : [stopped(floor, at)]
}

/** With the sitting ends whoever has the floor, and whoever was to have it again. */
export function endedSpeeches(org: Reading, sitting: Thing<'sitting'>, at: number): Event[] {
  const ids = [sitting.floor, sitting.interrupted].filter((id) => id !== undefined)
  return [
    ...standingClock(org, sitting, at),
    ...ids.map((id) => ({ type: 'floor.ended', id, set: { endedAt: at } }) as const),
  ]
}
