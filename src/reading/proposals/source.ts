import { find } from '../clause/words.ts'
import { type Field, fieldOf, type Proposal, proposal } from '../proposal.ts'
import type { Draft, Sentence } from '../sentence.ts'
import { formsOf } from '../morphology/forms.ts'

const tells =
  /^(?:сообщает|сообщают|передаёт|передает|передают|пишет|пишут|информирует|сообщило|сообщила|передало|сообщили)$/

/** Who published the report and whom it cites: «сообщает Lada.kz со ссылкой на пресс-службу Акорды». */
export function sourceOf(draft: Draft): Proposal | undefined {
  for (const sentence of draft.sentences) {
    const at = find(draft, sentence, tells)
    const outlet = at < 0 ? undefined : outletAt(draft, sentence, at + 1)
    const link = find(draft, sentence, /^(?:ссылкой|ссылаясь)$/)
    const cites =
      link >= 0 && draft.tokens[link + 1]?.lower === 'на'
        ? citedAt(draft, sentence, link + 2)
        : undefined
    if (outlet !== undefined || cites !== undefined)
      return proposal('source', true, { outlet, cites })
  }
  return undefined
}

function outletAt(draft: Draft, sentence: Sentence, at: number): Field | undefined {
  const { tokens } = draft
  let start = at
  while (
    start < sentence.to &&
    /^(?:агентство|информагентство|издание|портал|газета|телеканал|сайт|пресс-служба)$/.test(
      tokens[start]!.lower,
    )
  )
    start++
  const first = tokens[start]
  if (first === undefined || start >= sentence.to) return undefined
  if (/^[«"“]$/.test(first.text)) {
    for (let end = start + 1; end < Math.min(start + 8, sentence.to); end++) {
      if (/^[»"”]$/.test(tokens[end]!.text)) return fieldOf(draft, 'words', [[start + 1, end]])
    }
    return undefined
  }
  if (tokens[start - 1]!.lower === 'пресс-служба')
    return fieldOf(draft, 'words', [[start - 1, runEnd(draft, sentence, start)]])
  if (!first.capital && first.script !== 'latin') return undefined
  let end = runEnd(draft, sentence, start)
  if (/^[«"“]$/.test(tokens[end]?.text ?? ''))
    while (end < sentence.to && !/^[»"”]$/.test(tokens[end]!.text)) end++
  if (/^[»"”]$/.test(tokens[end]?.text ?? '')) end++
  return fieldOf(draft, 'words', [[start, Math.min(end, sentence.to)]])
}

function runEnd(draft: Draft, sentence: Sentence, start: number): number {
  let end = start
  while (
    end < sentence.to &&
    draft.tokens[end]!.kind === 'word' &&
    (draft.tokens[end]!.capital || draft.tokens[end]!.script === 'latin')
  )
    end++
  return end
}

/** «пресс-службу Акорды», «РИА Новости», «главу МИД»: what stands in the accusative up to the next mark. */
function citedAt(draft: Draft, sentence: Sentence, at: number): Field | undefined {
  let end = at
  const { tokens } = draft
  while (end < sentence.to && !/^[,.;:(—–]$/.test(tokens[end]!.text)) end++
  if (end === at) return undefined
  const turns = formsOf(tokens[at]!).some(({ tag }) => tag.part === 'NOUN' && tag.case === 'accs')
  return (
    (turns ? fieldOf(draft, 'phrase:accs', [[at, end]]) : undefined) ??
    fieldOf(draft, 'words', [[at, end]])
  )
}
