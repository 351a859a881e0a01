// One fact on paper: its number, its sentence, its lines, the words beside it, and at the right edge its entries.
import { html } from 'hono/html'
import { founded, type Thing } from '../../rules/organisation.ts'
import { holdsSealed } from '../../rules/secrets.ts'
import { localised, ownName, type Versions } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { mark, notional } from '../look/mark.ts'
import type { Markup, Words } from '../look/markup.ts'
import { entryLink, entryRun } from '../look/section.ts'
import { here, text } from '../pages/things.ts'
import type { Visit } from '../visit.ts'
import type { Draft } from '../../telling/minutes/draft.ts'
import { type Fact, type Line, restsOn } from '../../telling/minutes/fact.ts'
import { isEdited, speechLink, wordsForm, wordsLink } from './words-form.ts'

export function factItem(visit: Visit, draft: Draft<Visit>, fact: Fact, number: number): Markup {
  const [first] = restsOn(fact)
  const words = first === undefined ? [] : (draft.beside.get(first) ?? [])
  const editing = isEdited(visit, draft, fact)
  return html`<li${first !== undefined && html` id="entry-${first}"`}><div class="fact"><span class="number" aria-hidden="true">${number}.</span>
<p>${sentence(draft.then, fact)}</p>${entriesAt(fact.entries)}</div>${fact.quote && quotation(draft.then, fact.quote)}
${fact.lines && fact.lines.length > 0 && html`<ul>${fact.lines.map((line) => lineItem(draft.then, line))}</ul>`}
${!editing && words.map((passage) => passageSaid(visit, passage))}${editing ? wordsForm(visit, draft, fact, words) : html`<p class="tools off-print">${wordsLink(visit, draft, fact, words)}${speechLink(visit, draft, fact)}</p>`}</li>`
}

/** The secretariat's words, in the reader's language or in the one they were written in. */
export function passageSaid(visit: Visit, passage: Thing<'passage'>): Markup {
  return html`<div class="passage"><div class="fact"><p class="by">${say(visit.language, 'minutes-words')}</p>${entriesAt([passage.changed])}</div>
${quotation(visit, passage.text)}</div>`
}

function sentence(then: Visit, fact: Fact): Words {
  if (fact.sealed) return mark('hatched-square', fact.said)
  const said = html`${fact.said}${fact.about && html` ${titled(then, fact.about, fact.href)}`}`
  if (fact.kind === 'absent' || fact.entries.length > 0)
    return fact.supposed ? notional(then.language, said) : said
  return mark('diamond', said)
}

function lineItem(then: Visit, { said, about, quote, entries }: Line): Markup {
  return html`<li><div class="fact"><p>${said}${about && html` ${titled(then, about)}`}</p>${entriesAt(entries ?? [])}</div>${quote && quotation(then, quote)}</li>`
}

function titled(then: Visit, about: Versions, href?: string): Words {
  const words = html`<q>${text(then, about)}</q>`
  return href === undefined ? words : html`<a href="${here(then, href)}">${words}</a>`
}

/** Words as they were laid; further languages fold under them. Line breaks are kept. */
function quotation(visit: Visit, versions: Versions): Markup {
  const { language } = visit
  // A reason that was given and mended later is known to the record by its commitment alone.
  if (holdsSealed(versions)) return html`<p class="note">${say(language, 'entry-sealed')}</p>`
  const first = localised(versions, language, founded(visit.org)?.languages ?? [])
  const others = Object.keys(versions).filter((code) => code !== first.lang && versions[code])
  return html`<blockquote lang="${first.lang}" dir="auto">${first.value}</blockquote>${others.map(
    (code) => html`<details class="off-print"><summary lang="${code}">${ownName(code)}</summary>
<blockquote lang="${code}" dir="auto">${versions[code] ?? ''}</blockquote></details>`,
  )}`
}

/** At most so many runs stand at the edge; of more, the first and the last entry say the span. */
const RUNS_MAX = 3

function entriesAt(entries: readonly number[]): Markup | '' {
  const runs: [number, number][] = []
  for (const entry of [...entries].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && last[1] >= entry - 1) last[1] = entry
    else runs.push([entry, entry])
  }
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return ''
  const shown = runs.length > RUNS_MAX ? [[first[0], last[1]] as const] : runs
  return html`<span class="at">${shown.map(([from, to], i) => html`${i > 0 ? ', ' : ''}${from === to ? entryLink(from) : entryRun(from, to)}`)}</span>`
}
