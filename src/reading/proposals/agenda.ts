import { fieldOf, type Proposal, proposal } from '../proposal.ts'
import type { Draft } from '../sentence.ts'

const announces =
  /(?:^|\s)(?:повестк\S+|темы|тематик\S+|вопросы|обсудили|обсуждались|рассмотрели|рассмотрены|включал[аи]?)(?:\s|:|$)/
const itemsMax = 100

/** Agenda items: the lines of a list that a line ending in a colon announces as the agenda, in their order. */
export function agendaOf(draft: Draft): Proposal[] {
  const items: Proposal[] = []
  const { sentences, tokens } = draft
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]!
    const colon = tokens[sentence.to - 1]!
    const words = tokens.slice(sentence.from, sentence.to).map(({ lower }) => lower)
    if (
      colon.text !== ':' ||
      sentences[at + 1]?.line === sentence.line ||
      !announces.test(words.join(' '))
    )
      continue
    if (
      !words.some((word) =>
        /^(?:повестк|заседани|встреч|сесси|саммит|тем|обсуд|обсужд|рассмотр)/.test(word),
      )
    )
      continue
    for (let next = at + 1; next < sentences.length && items.length < itemsMax; next++) {
      const item = sentences[next]!
      const ending = tokens[item.to - 1]!.text
      const from = afterMarker(draft, item.from)
      if (from >= item.to) break
      const field = fieldOf(draft, 'words', [
        [from, /^[;.,]$/.test(ending) ? item.to - 1 : item.to],
      ])
      items.push(proposal('agenda-item', true, { title: field }))
      const goesOn =
        sentences[next + 1] !== undefined &&
        from > item.from &&
        afterMarker(draft, sentences[next + 1]!.from) > sentences[next + 1]!.from
      if (!/^[;,]$/.test(ending) && !goesOn) break
    }
    return items
  }
  return items
}

/** «1.», «2)», «—», «•» before an item are not its words. */
function afterMarker(draft: Draft, from: number): number {
  const { tokens } = draft
  let at = from
  if (/^[-–—•*·]$/.test(tokens[at]?.text ?? '')) at++
  else if (/^\d{1,2}$/.test(tokens[at]?.text ?? '') && /^[.)]$/.test(tokens[at + 1]?.text ?? ''))
    at += 2
  return at
}
