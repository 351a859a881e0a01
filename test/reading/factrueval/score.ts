import { type Answer, type FactType, factTypes, type Mode } from './answer.ts'
import { readGold } from './gold.ts'
import { bestMatching, f1Of, type Sums } from './matching.ts'

export type Figures = Sums & { p: number; r: number; f1: number }
export type Score = {
  overall: Figures
  types: Record<FactType, Figures>
  documents: Map<string, Record<FactType, Sums>>
}

/** Scores answers against the gold of a folder: micro figures for each type and over all (4.9). */
export function score(
  folder: string,
  answers: ReadonlyMap<string, readonly Answer[]>,
  mode: Mode,
): Score {
  const documents = new Map<string, Record<FactType, Sums>>()
  for (const [name, given] of answers) {
    const gold = readGold(folder, name, mode)
    if (gold === undefined) continue
    const sums = {} as Record<FactType, Sums>
    for (const type of factTypes) {
      sums[type] = bestMatching(
        gold.filter((fact) => fact.type === type),
        given.filter((answer) => answer.type === type),
      )
    }
    documents.set(name, sums)
  }
  const types = {} as Record<FactType, Figures>
  for (const type of factTypes)
    types[type] = figures([...documents.values()].map((sums) => sums[type]))
  return { overall: figures(factTypes.map((type) => types[type])), types, documents }
}

function figures(parts: readonly Sums[]): Figures {
  const sums: Sums = { a: 0, b: 0, gold: 0, answers: 0 }
  for (const part of parts) {
    sums.a += part.a
    sums.b += part.b
    sums.gold += part.gold
    sums.answers += part.answers
  }
  return { ...sums, ...f1Of(sums) }
}
