// The ratchet: how each form is read, kept in a file. A form may rise and never fall.
import { readFileSync, writeFileSync } from 'node:fs'
import { type Form, formsIn } from './form.ts'
import { type Scored, scoreForm, type Standing, standings } from './score.ts'

const folder = new URL('texts/', import.meta.url)
const kept = new URL('standing.txt', import.meta.url)
const nameUnits = 90

export function scoredForms(): Scored[] {
  return formsIn(folder).map(scoreForm)
}

/** What a form is called in the file: its file and the first words of its text. */
export function nameOf({ file, text }: Form): string {
  return `${file}: ${text.replace(/\s+/g, ' ').slice(0, nameUnits)}`
}

/** The standing of each form as kept. */
export function keptStandings(): Map<string, Standing> {
  const lines = readFileSync(kept, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [standing, name] = line.split('\t') as [Standing, string]
      if (!standings.includes(standing)) throw new Error(`standing.txt: unknown «${standing}»`)
      return [name, standing]
    }),
  )
}

export type Fall = { readonly scored: Scored; readonly kept: Standing }

/** The forms that stand worse than was kept; one that is new cannot fall. */
export function fallen(scored: readonly Scored[]): Fall[] {
  const before = keptStandings()
  return scored.flatMap((one) => {
    const kept = before.get(nameOf(one.form))
    if (kept === undefined) return []
    const fell = standings.indexOf(one.standing) > standings.indexOf(kept)
    return fell ? [{ scored: one, kept }] : []
  })
}

/** Writes the file anew. */
export function keep(scored: readonly Scored[]): void {
  const lines = scored.map(({ standing, form }) => `${standing}\t${nameOf(form)}\n`)
  writeFileSync(kept, lines.join(''))
}
