// The rules on the day asked about: each body's rulebook, what every class of question needs, and the standing rules.
import type { CompiledRules } from '../../../rules/rulebook/compiled.ts'
import { html } from 'hono/html'
import { allOf, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { compileRulebook, rulesOn } from '../../../rules/rulebook/compile.ts'
import { describeClass, type Description } from '../../../rules/rulebook/description.ts'
import type { Words as RuleWords } from '../../../rules/rulebook/rulebook.ts'
import { rulebookOn } from '../../../rules/rules-of-day.ts'
import { standingRules } from '../../../rules/standing-rules.ts'
import { dayInText, fromDate } from '../../../text/dates.ts'
import { sayDescribed } from '../../../telling/reasons.ts'
import { list } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import { notional, notStated } from '../../look/mark.ts'
import { second, type Words } from '../../look/markup.ts'
import { emptyState, entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { linked, text } from '../things.ts'
import { wordsOf } from '../../../telling/names.ts'
import { anchorOf } from '../decision/why.ts'
import { namesFor } from '../../../telling/reasons.ts'

export function rulesPage(visit: Visit): Page {
  const { language, org, on, at } = visit
  const heading = say(language, 'rules-title')
  const books = allOf(org, 'body').flatMap((body) => rulebookOn(org, body.id, on) ?? [])
  const adopted = allOf(org, 'rulebook')
  const body = html`${title({ heading, lead: say(language, 'rules-on', { day: dayInText(language, on) }) })}
${books.length === 0 ? emptyState(say(language, 'rules-none'), say(language, 'rules-none-then')) : books.map((book) => bookSections(visit, book))}
${posts(visit)}${adopted.length > 0 && versions(visit, adopted)}${standing(visit)}`
  return {
    title: heading,
    body: width(body),
    rests: [...adopted.map(({ made }) => made), ...allOf(org, 'post').map(({ made }) => made)],
    json: {
      on,
      at,
      inForce: books,
      adopted: adopted.map(({ id, body: of_, from, made }) => ({
        id,
        body: of_,
        from,
        entry: made,
      })),
      standing: standingNumbers(),
    },
  }
}

function said(visit: Visit, words: RuleWords | null | undefined): string {
  if (words === null || words === undefined) return say(visit.language, 'rule-not-numbered')
  return typeof words === 'string' ? words : wordsOf(visit, words)
}

function bookSections(visit: Visit, book: Thing<'rulebook'>) {
  const { language, on } = visit
  const compiled = compileRulebook(book.book)
  const rules = 'rulebook' in compiled ? rulesOn(compiled.rulebook, on) : undefined
  if (rules === undefined) return ''
  const written = book.book as { title?: RuleWords; about?: RuleWords }
  return html`${section({
    id: `book-${book.id.replaceAll('/', '-')}`,
    label: linked(visit, 'body', book.body),
    note: html`${marked(visit, book.sources, 'book', said(visit, written.title))}. ${fromDate(language, book.from)} ${entryLink(book.made)}`,
    content: html`${written.about && html`<p>${said(visit, written.about)}</p>`}${classes(visit, rules)}${rotations(visit, rules)}`,
  })}${section({
    id: `rules-${book.id.replaceAll('/', '-')}`,
    label: say(language, 'rules-list'),
    note: say(language, 'rules-list-note'),
    content: table({
      caption: say(language, 'rules-list'),
      columns: [
        { head: say(language, 'rule') },
        { head: say(language, 'rule-about'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: [...rules.rules].map(([key, rule]) => ({
        id: anchorOf(book.id, key),
        cells: [
          rule.notional ? notional(language, said(visit, rule.number)) : said(visit, rule.number),
          rule.title ? said(visit, rule.title) : '',
          entryLink(book.made),
        ],
      })),
    }),
  })}`
}

/** What each class of question needs, said before there are figures. */
function classes(visit: Visit, rules: CompiledRules) {
  const { language } = visit
  const described = [...rules.classes.keys()].flatMap((name) => describeClass(rules, name) ?? [])
  return table({
    caption: say(language, 'rules-classes'),
    columns: [
      { head: say(language, 'rules-class') },
      { head: say(language, 'rules-how'), phone: 'bare' },
      { head: say(language, 'rules-quorum') },
      { head: say(language, 'rule') },
    ],
    rows: described.map((one) => ({
      cells: [
        one.title ? said(visit, one.title) : one.class,
        howDecided(visit, one),
        quorumOf(visit, one),
        ruleOf(visit, one.cite),
      ],
    })),
  })
}

function howDecided(visit: Visit, one: Description): Words {
  const { language } = visit
  const methods = list(
    language,
    [...new Set([one.method, ...one.methods])].map((method) => say(language, `method-${method}`)),
  )
  const adopted = one.adopted && sayDescribed(language, one.adopted, namesFor(visit))
  return html`${methods}${adopted && second(adopted)}${adopted && second(say(language, `tie-${one.tie}`))}${one.silenceHours !== null && second(say(language, 'rules-silence', { count: one.silenceHours }))}`
}

function quorumOf(visit: Visit, one: Description): Words {
  if (one.quorum === null) return say(visit.language, 'rules-no-quorum')
  const words = sayDescribed(visit.language, one.quorum, namesFor(visit))
  return one.quorum.notional ? notional(visit.language, words) : words
}

function ruleOf(visit: Visit, cite: { number: RuleWords | null; notional: boolean }): Words {
  const words = said(visit, cite.number)
  return cite.notional ? notional(visit.language, words) : words
}

function rotations(visit: Visit, rules: CompiledRules) {
  const { language } = visit
  const all_ = [...rules.rotations]
  if (all_.length === 0) return ''
  return table({
    caption: say(language, 'rules-rotations'),
    columns: [
      { head: say(language, 'rules-rotations') },
      { head: say(language, 'rules-order'), phone: 'bare' },
      { head: say(language, 'rule') },
    ],
    rows: all_.map(([key, rotation]) => {
      const rule = rotation.rule === undefined ? undefined : rules.rules.get(rotation.rule)
      const order =
        (['alphabetical', 'list'] as const).find((key) => key in rotation.order) ?? 'roster'
      return {
        cells: [
          rotation.title ? said(visit, rotation.title) : key,
          html`${say(language, `order-${order}`)}${(rotation.skips ?? []).length > 0 && second(say(language, 'rules-skips'))}`,
          ruleOf(visit, { number: rule?.number ?? null, notional: rule?.notional === true }),
        ],
      }
    }),
  })
}

/** What the record says of each post: the rules that every appointment is checked against. */
function posts(visit: Visit) {
  const { language, org } = visit
  const all_ = allOf(org, 'post')
  if (all_.length === 0) return ''
  return section({
    id: 'posts',
    label: say(language, 'menu-posts'),
    content: table({
      caption: say(language, 'menu-posts'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'rules-appoints') },
        { head: say(language, 'rules-proposes') },
        { head: say(language, 'rules-length') },
        { head: say(language, 'rule') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: all_.map((post) => ({
        cells: [
          linked(visit, 'post', post.id),
          post.appointedBy ? linked(visit, 'body', post.appointedBy) : notStated(language),
          post.proposedBy ? linked(visit, 'body', post.proposedBy) : notStated(language),
          post.termYears
            ? marked(
                visit,
                post.sources,
                'termYears',
                say(language, 'length-years', { count: post.termYears }),
              )
            : notStated(language),
          post.rule ? text(visit, post.rule) : notStated(language),
          entryLink(post.made),
        ],
      })),
    }),
  })
}

function versions(visit: Visit, books: readonly Thing<'rulebook'>[]) {
  const { language, org, on } = visit
  return section({
    id: 'versions',
    label: say(language, 'rules-versions'),
    content: table({
      caption: say(language, 'rules-versions'),
      columns: [
        { head: say(language, 'rules-body') },
        { head: say(language, 'rules-from-day') },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: books.toReversed().map((book) => ({
        chosen:
          rulebookOn(org, book.body, on)?.id === book.id &&
          ownedBy(org, 'rulebook', book.body).length > 1,
        cells: [
          linked(visit, 'body', book.body),
          html`<a href="/rules?on=${book.from}">${dayInText(language, book.from)}</a>`,
          sourceLinks(visit, book.sources, 'book'),
          entryLink(book.made),
        ],
      })),
    }),
  })
}

function standingNumbers(): number[] {
  return [...new Set(Object.values(standingRules) as number[])].sort((a, b) => a - b)
}

function standing(visit: Visit) {
  const { language } = visit
  return section({
    id: 'standing',
    label: say(language, 'rules-standing'),
    note: say(language, 'rules-standing-note'),
    content: table({
      caption: say(language, 'rules-standing'),
      columns: [{ head: '№', kind: 'code' }, { head: say(language, 'rule') }],
      rows: standingNumbers().map((number) => ({
        id: `S${number}`,
        cells: [`S${number}`, say(language, `standing-rule-${number}`)],
      })),
    }),
  })
}
