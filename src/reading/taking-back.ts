// What a confirmed proposal entered, and the acts that take it back: the record keeps both.
import type { Act } from '../rules/acts.ts'

/** A thing that a proposal entered and that can be taken back. */
export type Entered = { readonly kind: (typeof kinds)[number]; readonly id: string }

const kinds = ['term', 'dossier', 'claim', 'item'] as const

/** The things of one proposal among acts that were taken, by the ids that `actsOf` gives. */
export function enteredBy(acts: readonly Act[], reading: string, proposal: number): Entered[] {
  const own = `${reading}.${proposal}`
  return acts.flatMap((act) =>
    act.id === own || act.id.startsWith(`${own}.`) ? (thingOf(act) ?? []) : [],
  )
}

function thingOf(act: Act): Entered | undefined {
  switch (act.type) {
    case 'term.record':
      return { kind: 'term', id: act.term }
    case 'dossier.enter':
      return { kind: 'dossier', id: act.dossier }
    case 'claim.enter':
      return { kind: 'claim', id: act.claim }
    case 'item.propose':
      return { kind: 'item', id: act.item }
    default:
      return undefined
  }
}

/** A thing written as one word, and read again: undefined for anything else. */
export function written({ kind, id }: Entered): string {
  return `${kind}:${id}`
}

export function readEntered(word: string): Entered | undefined {
  const [named, ...rest] = word.split(':')
  const kind = kinds.find((one) => one === named)
  return kind === undefined ? undefined : { kind, id: rest.join(':') }
}

/** One act a thing: what was entered from the report is withdrawn by a correction, an item of an agenda as any item is. */
export function takeBackActs(
  things: readonly Entered[],
  why: Readonly<Record<string, string>>,
): Act[] {
  return things.map(({ kind, id }) => {
    const correction = `${id}.withdrawn`
    return (kind === 'item'
      ? { id: correction, type: 'item.withdraw', item: id, why }
      : {
          id: correction,
          type: 'correction.make',
          correction,
          of: { kind, id },
          set: { withdrawn: true },
          why,
        }) as unknown as Act
  })
}
