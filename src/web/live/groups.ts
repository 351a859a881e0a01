// Those who are sent the same: one channel, and the pipes to all of them. A group is there as long as somebody follows.
import type { Touched } from '../../rules/evolve.ts'
import type { Inside } from '../doors/doors.ts'
import type { Connected } from '../visit.ts'
import { type Channel, openChannel } from './channel.ts'
import type { Pipe } from './pipe.ts'
import { concerned, render, type Shown } from './rendering.ts'

export type Group = {
  readonly shown: Shown
  readonly channel: Channel
  readonly pipes: Set<Pipe>
  /** Whether it shows how many follow. */
  readonly counts: boolean
}

/** Why what is shown may differ: what was touched, time that has passed, or someone who came or went. */
export type Changes = {
  readonly touched: readonly Touched[]
  readonly everything: boolean
  readonly comings: boolean
}

export type Groups = {
  all(): Group[]
  /** Whether any of them shows how many follow. */
  anyCounts(): boolean
  /** The group of what is shown, made where it is the first of its kind. */
  of(shown: Shown, counts: boolean, who: Connected): Group
  leave(pipe: Pipe, shown: readonly Shown[]): void
  /** What nobody follows is not made again, and would be old when someone comes. */
  letGo(shown: readonly Shown[]): void
}

/** `run`: which start of the server this is. */
export function openGroups(inside: Inside, run: string): Groups {
  const groups = new Map<string, Group>()

  function letGo(shown: readonly Shown[]): void {
    for (const key of shown.map(keyOf)) if (groups.get(key)?.pipes.size === 0) groups.delete(key)
  }

  return {
    all: () => [...groups.values()],
    anyCounts: () => [...groups.values()].some(({ counts }) => counts),
    of(shown, counts, who) {
      const key = keyOf(shown)
      const known = groups.get(key)
      if (known) return known
      const channel = openChannel(render(inside, shown, who), run)
      const group = { shown, channel, pipes: new Set<Pipe>(), counts }
      groups.set(key, group)
      return group
    },
    leave(pipe, shown) {
      for (const one of shown) groups.get(keyOf(one))?.pipes.delete(pipe)
      letGo(shown)
    },
    letGo,
  }
}

/** Renders a group anew where a change concerns it, and sends what became different. */
export function refresh(
  inside: Inside,
  { shown, channel, pipes, counts }: Group,
  what: Changes,
  who: Connected,
): void {
  if (pipes.size === 0) return
  try {
    const needed =
      what.everything ||
      (what.comings && counts) ||
      (what.touched.length > 0 && concerned(inside, shown, what.touched, who))
    if (!needed) return
    const frame = channel.follow(render(inside, shown, who))
    if (frame) for (const pipe of pipes) pipe.write(frame)
  } catch (error) {
    // A page that cannot be made is the operator's to see; the others go on.
    console.error(error)
  }
}

function keyOf({ layer, id, path, sharers, language }: Shown): string {
  return `${numberOf(layer)} ${language} ${sharers.key} ${id} ${path}`
}

const numbers = new WeakMap<object, number>()
let numbered = 0

/** Layers are the program's own and few: each is known by a number. */
function numberOf(layer: object): number {
  const known = numbers.get(layer)
  if (known !== undefined) return known
  numbers.set(layer, ++numbered)
  return numbered
}
