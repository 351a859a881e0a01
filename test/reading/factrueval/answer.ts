import { full, trim } from './string.ts'

export type Mode = 'easy' | 'hard'
export type FactType = 'ownership' | 'occupation' | 'meeting' | 'deal'

export const factTypes: readonly FactType[] = ['ownership', 'occupation', 'meeting', 'deal']

/** A fact someone answers with: README of the benchmark, 4.2. */
export type Answer = { type: FactType; arguments: { name: string; value: string }[] }

/** `Position` and `Job` are one argument, in gold and in answers. */
export function argumentName(written: string): string {
  const name = written.toLowerCase()
  return name === 'job' ? 'position' : name
}

/** Reads a file of answers. A bad line loses its fact and all after it; the facts before it stay. */
export function readAnswers(file: string): Answer[] {
  const facts: { type: string; arguments: { name: string; value: string }[] }[] = []
  let fact: (typeof facts)[number] | undefined
  for (const written of file.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const line = full(written)
    if (line === '') {
      fact = undefined
      continue
    }
    if (fact === undefined) {
      fact = { type: line.replace(/^[ :\t]+|[ :\t]+$/g, ''), arguments: [] }
      facts.push(fact)
      continue
    }
    const parts = line.split(':')
    if (parts.length !== 2) {
      facts.pop()
      break
    }
    fact.arguments.push({ name: argumentName(trim(parts[0]!)), value: trim(parts[1]!) })
  }
  return facts.filter((one): one is Answer => (factTypes as readonly string[]).includes(one.type))
}
