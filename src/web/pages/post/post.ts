// One post: who held it, holds it and will hold it; on any day, as known at any entry.
import { html } from 'hono/html'
import { holdersJson } from '../../../formats/holders-json.ts'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { dayInText } from '../../../text/dates.ts'
import { length } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import { asOfBar } from '../../look/as-of.ts'
import { mark, type MarkKind } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { emptyState, entryLink, pairs, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import { axisOver } from '../../look/time-axis.ts'
import { termTimeline } from '../../look/timeline.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { claimsSection } from '../source/claims.ts'
import { correctionsOf } from '../record/corrections.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { beginInWords, barOf, kindOf, lastInWords, lastOf, termInWords } from './term-bars.ts'
import { endInWords } from './term-words.ts'
import { here, linked, titleOf, text } from '../things.ts'
import { overlapIn } from '../../../telling/overlaps.ts'
import { memberName, memberShortName, nameOf, wordsOf } from '../../../telling/names.ts'
import { capital, holdersNow } from './holders.ts'
import { rotation } from './rotation-part.ts'
import { holderName } from './holder-name.ts'

export function postPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, views, on, at } = visit
  const post = get(org, 'post', id)
  if (post === undefined) return undefined
  const terms = ownedBy(org, 'term', id)
  const body = html`${title({
    crumbs: [
      { href: here(visit, '/posts'), label: say(language, 'menu-posts') },
      { href: here(visit, `/bodies/${post.body}`), label: titleOf(visit, 'body', post.body) },
    ],
    heading: text(visit, post.name),
    lead: leadOf(visit, post),
  })}${asOf(visit, post, terms)}${overlap(visit, post)}${holdersNow(visit, post)}${history(visit, post, terms)}${rotation(visit, post, terms)}${changes(visit, post, terms)}
${claims(visit, terms)}${correctionsOf(visit, 'post', id)}${correctionsOf(visit, 'term', ...terms.map((term) => term.id))}`
  return {
    title: wordsOf(visit, post.name),
    current: 'posts',
    about: [['post', id], ...terms.map((term) => ['term', term.id] as const)],
    body: width(body),
    rests: [post.made, post.changed, ...terms.flatMap(({ made, changed }) => [made, changed])],
    json: holdersJson(views, org, id, on, at),
  }
}

/** Terms that the record has and the post has no places for: said, not hidden. */
function overlap(visit: Visit, { id }: Thing<'post'>): Markup | '' {
  const found = overlapIn(visit.org, id)
  if (found === undefined) return ''
  const { language } = visit
  const said = say(language, 'post-overlap', { places: found.places })
  const terms = found.terms.map(
    (term) =>
      html`<li>${holderName(visit, term, linked(visit, term.person ? 'person' : 'member', term.person ?? term.member ?? ''))}, ${termInWords(language, term)} ${entryLink(term.made)}</li>`,
  )
  return html`<div class="note-box">${mark('triangle', said)}<ul>${terms}</ul></div>`
}

function leadOf(visit: Visit, post: Thing<'post'>): Words {
  const { language } = visit
  if (post.about) return html`${text(visit, post.about)} ${post.rule && ruleOf(visit, post)}`
  const parts = [
    post.appointedBy &&
      say(language, 'post-appointed-by', { body: nameOf(visit, 'body', post.appointedBy, 'full') }),
    post.proposedBy &&
      say(language, 'post-proposed-by', { body: nameOf(visit, 'body', post.proposedBy, 'full') }),
    post.termYears &&
      say(language, 'post-for', { length: length(language, `P${post.termYears}Y`) }),
    post.citizensOnly && say(language, 'post-citizens'),
    post.rotation && say(language, 'post-rotation'),
  ].filter((part) => part !== undefined && part !== 0 && part !== false)
  const said = parts.join(', ')
  return html`${said && html`${capital(said)}. `}${post.rule && ruleOf(visit, post)}`
}

function ruleOf(visit: Visit, post: Thing<'post'>): Words {
  return post.rule ? html`<a class="note" href="/rules">${text(visit, post.rule)}</a>` : ''
}

function asOf(visit: Visit, post: Thing<'post'>, terms: readonly Thing<'term'>[]): Markup {
  const { language, on, at, newest, today } = visit
  const set = decidedLast(terms)
  const shortcuts = [
    { href: `/posts/${post.id}`, label: say(language, 'as-of-today') },
    ...(set?.from
      ? [{ href: `/posts/${post.id}?on=${set.from}`, label: dayInText(language, set.from) }]
      : []),
    ...(set
      ? [
          {
            href: `/posts/${post.id}?on=${set.decidedOn ?? today}&at=${set.made - 1}`,
            label: say(language, 'as-of-before-decision', { entry: String(set.made - 1) }),
          },
        ]
      : []),
  ]
  return asOfBar(language, {
    action: `/posts/${post.id}`,
    day: on.split('-').reverse().join('.'),
    entry: at === newest ? '' : String(at),
    newest,
    shortcuts,
  })
}

/** The term that a decision on record set last: the turning point of what can be asked. */
function decidedLast(terms: readonly Thing<'term'>[]): Thing<'term'> | undefined {
  return terms
    .filter(({ decision, capacity }) => decision !== undefined && capacity !== 'designate')
    .sort((a, b) => a.made - b.made)
    .at(-1)
}

function history(visit: Visit, post: Thing<'post'>, terms: readonly Thing<'term'>[]): Markup {
  const { language, on, today } = visit
  const label = say(language, 'post-history')
  if (terms.length === 0)
    return section({
      id: 'history',
      label,
      content: emptyState(say(language, 'post-never-held'), say(language, 'post-never-held-then')),
    })
  const inOrder = terms.toSorted((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1))
  const drawn = inOrder.filter((term) => barOf(term, on) !== undefined)
  const bars = drawn.flatMap((term) => barOf(term, on) ?? [])
  const who = [...new Set(drawn.map(holderId))]
  const rows = who.map((holder) => {
    const own = drawn.filter((term) => holderId(term) === holder)
    const [first] = own
    const represents = first?.represents
      ? html` <span class="who">${memberShortName(visit, first.represents)}</span>`
      : ''
    return {
      label: html`${first?.person ? linked(visit, 'person', first.person) : linked(visit, 'member', holder)}${represents}`,
      bars: own.flatMap((term) => barOf(term, on) ?? []),
      inWords: own
        .map((term) => `${say(language, `bar-${kindOf(term, on)}`)} ${termInWords(language, term)}`)
        .join('; '),
    }
  })
  const timeline =
    drawn.length > 0 &&
    termTimeline({
      language,
      caption: label,
      heads: { label: say(language, 'post-who') },
      axis: axisOver(bars, on),
      rows,
      chosen: on === today ? 'today' : 'day',
    })
  return section({
    id: 'history',
    label,
    wide: true,
    content: html`${timeline}${termTable(visit, post, inOrder.toReversed())}`,
  })
}

const holderId = (term: Thing<'term'>) => term.person ?? term.member ?? term.id

function termTable(visit: Visit, post: Thing<'post'>, terms: readonly Thing<'term'>[]): Markup {
  const { language } = visit
  const byPersons = post.heldBy === 'person'
  return table({
    caption: say(language, 'post-history'),
    columns: [
      { head: say(language, 'post-who') },
      ...(byPersons ? [{ head: say(language, 'post-for-whom'), phone: 'bare' as const }] : []),
      { head: say(language, 'post-capacity'), phone: 'bare' },
      { head: say(language, 'post-from') },
      { head: say(language, 'post-to') },
      { head: say(language, 'post-basis') },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: terms.map((term) => ({ cells: termCells(visit, term, byPersons) })),
  })
}

function markOf(kind: ReturnType<typeof kindOf>): MarkKind {
  switch (kind) {
    case 'future':
    case 'designate':
      return 'ring'
    case 'ended':
      return 'square'
    case 'acting':
      return 'half-disc'
    default:
      return 'disc'
  }
}

function termCells(visit: Visit, term: Thing<'term'>, byPersons: boolean): Words[] {
  const { language, on } = visit
  const name = term.person
    ? linked(visit, 'person', term.person)
    : linked(visit, 'member', term.member ?? '')
  const kind = kindOf(term, on)
  const capacity =
    kind === 'future' && term.capacity !== 'designate' ? 'bar-future' : `capacity-${term.capacity}`
  const markKind = markOf(kind)
  const over = term.to !== undefined && term.to <= on
  return [
    holderName(visit, term, name),
    ...(byPersons ? [term.represents ? memberShortName(visit, term.represents) : ''] : []),
    mark(over ? 'square' : markKind, say(language, capacity)),
    marked(visit, term.sources, 'from', beginInWords(language, term)),
    html`${marked(visit, term.sources, 'to', lastInWords(language, term))}${endNote(visit, term)}`,
    basisOf(visit, term),
    entryLink(term.changed),
  ]
}

/** How the end is known: stated, computed from the length, or set by what came after. */
function endNote(visit: Visit, term: Thing<'term'>): Words {
  const { language } = visit
  if (term.endedEarly) return html`<span class="second">${say(language, 'term-ended-early')}</span>`
  if (term.end === 'length')
    return html`<span class="second">${mark('diamond', say(language, 'computed'))}</span>`
  if (notedEnds.includes(term.end))
    return html`<span class="second">${endInWords(language, term)}</span>`
  return lastOf(term) === undefined ? '' : html``
}

const notedEnds: readonly unknown[] = ['succeeded', 'left', 'released', 'until-succeeded']

function basisOf(visit: Visit, term: Thing<'term'>): Words {
  const { language, org } = visit
  const decision = term.decision === undefined ? undefined : get(org, 'decision', term.decision)
  if (decision)
    return html`<a href="${here(visit, `/decisions/${decision.id}`)}">${say(language, 'decision-of-day', { day: dayInText(language, decision.on) })}</a>`
  return sourceLinks(visit, term.sources, 'from')
}

/** The same question on other days and at other entries: what the answer hangs on. */
function changes(visit: Visit, post: Thing<'post'>, terms: readonly Thing<'term'>[]): Markup | '' {
  const { language, newest, today } = visit
  const set = decidedLast(terms)
  if (set?.from === undefined) return ''
  const asked = [
    { on: set.decidedOn ?? today, at: set.made - 1 },
    { on: set.from, at: set.made - 1 },
    { on: set.from, at: newest },
  ]
  return section({
    id: 'changes',
    label: say(language, 'post-changes'),
    content: pairs(
      asked.map(({ on, at }) => ({
        label: html`<a href="/posts/${post.id}?on=${on}&at=${String(at)}">${say(language, 'post-asked', { day: dayInText(language, on), entry: String(at) })}</a>`,
        value: answerOn(visit, post, on, at),
      })),
      'broad',
    ),
  })
}

function answerOn(visit: Visit, post: Thing<'post'>, on: string, at: number): Words {
  const { language, views } = visit
  const found = views.holdersOf(post.id, on, at)
  if (found.length === 0) return mark('dashed-ring', say(language, 'nobody-decided'))
  return found
    .map((term) => {
      const name = term.person
        ? nameOf(visit, 'person', term.person, 'full')
        : memberName(visit, term.member ?? '')
      return `${name} — ${say(language, `capacity-${term.capacity}`)}`
    })
    .join('; ')
}

function claims(visit: Visit, terms: readonly Thing<'term'>[]): Markup | '' {
  const { org } = visit
  const ids = new Set(terms.map(({ id }) => id))
  const all = [...org.things('claim')]
    .map((claim) => claim as Thing<'claim'>)
    .filter(({ of: about }) => ids.has(about.id))
  return claimsSection(visit, all)
}
