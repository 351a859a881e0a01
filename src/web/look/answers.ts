import { html } from 'hono/html'
import type { Language } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { type MarkKind, mark, shape } from './mark.ts'
import type { Markup, Words } from './markup.ts'
import { pairs, whyLink } from './section.ts'

/** A refusal: what, why, the rule, needed and got, and what is possible instead. All sentences are said by the caller. */
export function refusalBox(
  language: Language,
  refusal: {
    sentence: Words
    rule?: Words | undefined
    needed?: Words | undefined
    got?: Words | undefined
    instead?: Words | undefined
    whyHref?: string | undefined
  },
): Markup {
  const { sentence, rule, needed, got, instead, whyHref } = refusal
  return html`<div class="refusal" role="alert"><h2>${mark('cross', say(language, 'refused'))}</h2><p>${sentence}</p>
<p class="note">${rule && html`${rule}. `}${needed && html`${say(language, 'needed')}: ${needed}. `}${got && html`${say(language, 'got')}: ${got}. `}${whyHref && whyLink(language, whyHref)}</p>
${instead && html`<p class="note">${instead}</p>`}</div>`
}

/** At the top of a form sent with mistakes: each one linked to its field. Stands first in the page's body. */
export function errorSummary(
  language: Language,
  errors: readonly { field: string; words: Words }[],
): Markup {
  const count = errors.length
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus><h2>${say(language, 'errors-to-mend', { count })}</h2>
<ul>${errors.map(({ field, words }) => html`<li><a href="#${field}">${words}</a></li>`)}</ul></div>`
}

/** A notice that is not a refusal and not an error: something the reader has to know before going on. */
export function notice(words: Words): Markup {
  return html`<div class="note-box">${words}</div>`
}

export type ActInOrder = {
  name: Words
  consequence: Words
  /** The key that leads to its button, shown beside the name. */
  key?: string
} & ({ button: Words } | { blocked: 'later' | 'refused'; label: Words; whyHref?: string })

/** Everything the rules know here: what is in order with its button, what is not with its reason, never hidden. */
export function actsInOrder(language: Language, acts: readonly ActInOrder[]): Markup {
  return html`<ul class="acts">${acts.map((act) => {
    const name = html`<p class="name">${act.name}${act.key && html` <kbd class="key">${act.key}</kbd>`}</p>`
    if ('button' in act)
      return html`<li${act.key && html` data-key="${act.key}"`}><div>${name}<p class="consequence">${act.consequence}</p></div>${act.button}</li>`
    const reason = mark(act.blocked === 'later' ? 'ring' : 'cross', act.consequence)
    return html`<li class="blocked"><div>${name}<p class="consequence">${reason} ${act.whyHref && whyLink(language, act.whyHref)}</p></div>
<span class="not-now">${act.label}</span></li>`
  })}</ul>`
}

/**
 * The answers of a delegation: buttons of equal size, order and weight, all of them visible after one is chosen. `second`
 * is the consequence, or for the chosen one «ваш ответ в 12:52:20».
 */
export function answerButtons(
  name: string,
  answers: readonly {
    value: string
    mark: MarkKind
    words: Words
    second: Words
    chosen: boolean
  }[],
): Markup {
  return html`<div class="answers">${answers.map(
    (
      answer,
    ) => html`<button class="answer" type="submit" name="${name}" value="${answer.value}" aria-pressed="${String(answer.chosen)}">
${shape(answer.mark)}<span><span class="name">${answer.words}</span><span class="second">${answer.second}</span></span></button>`,
  )}</div>`
}

/** What a delegation keeps of an act: entry, on whose behalf, time, size of the tree, root. */
export function receipt(
  language: Language,
  kept: { entry: Words; onBehalf: Words; time: Words; size: number; root: string },
): Markup {
  return pairs([
    { label: say(language, 'entry'), value: kept.entry },
    { label: say(language, 'on-behalf'), value: kept.onBehalf },
    { label: say(language, 'receipt-time'), value: kept.time },
    { label: say(language, 'receipt-size'), value: String(kept.size) },
    { label: say(language, 'receipt-root'), value: html`<span class="hash">${kept.root}</span>` },
  ])
}
