// One person: a life as the sources tell it, as imprecise as they are; posts; what is ambiguous, both readings shown.
import { html } from 'hono/html'
import { neverHeld } from '../../../rules/terms.ts'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { impreciseParts } from '../../../text/dates.ts'
import { isLanguage } from '../../../text/language.ts'
import { say } from '../../../text/say.ts'
import { mark, notStated } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { second } from '../../look/markup.ts'
import { entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { marked, markedOr, sourceLinks } from '../sourced.ts'
import { termInWords } from '../post/term-bars.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, text } from '../things.ts'
import { memberName, nameOf } from '../../../telling/names.ts'
import { isDrawn, life } from './life.ts'

export function personPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const person = get(org, 'person', id)
  if (person === undefined) return undefined
  const lines = ownedBy(org, 'dossier', id)
  const terms = termsOf(visit, id)
  const body = html`${title({
    crumbs: [{ href: here(visit, '/people'), label: say(language, 'menu-people') }],
    heading: marked(visit, person.sources, 'name', text(visit, person.name)),
    lead: otherNames(visit, person),
    states: postStates(visit, terms),
  })}${life(visit, lines, terms)}${ambiguities(visit, lines)}${facts(visit, person, lines)}${posts(visit, terms)}${appearances(visit, id)}
${correctionsOf(visit, 'person', id)}${correctionsOf(visit, 'dossier', ...lines.map((line) => line.id))}${correctionsOf(visit, 'term', ...terms.map((term) => term.id))}`
  return {
    title: nameOf(visit, 'person', id, 'full'),
    current: 'people',
    about: [
      ['person', id],
      ...lines.map((line) => ['dossier', line.id] as const),
      ...terms.map((term) => ['term', term.id] as const),
    ],
    body: width(body),
    rests: [person, ...lines, ...terms].flatMap(({ made, changed }) => [made, changed]),
    json: { person, on, at, dossier: lines, terms },
  }
}

/** The terms a person holds, held or will hold, in the order they begin; time as designate apart. */
function termsOf({ org }: Visit, person: string): Thing<'term'>[] {
  return allOf(org, 'term')
    .filter((term) => term.person === person && term.capacity !== 'designate')
    .sort((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1))
}

function otherNames(visit: Visit, person: Thing<'person'>): Words {
  const { language } = visit
  const others = Object.entries(person.name).filter(
    ([lang]) => lang !== language && isLanguage(lang),
  )
  const member =
    person.member && marked(visit, person.sources, 'member', linked(visit, 'member', person.member))
  const note = person.note && marked(visit, person.sources, 'note', text(visit, person.note))
  return html`${others.map(([lang, name]) => html`<span lang="${lang}">${name}</span>. `)}${member}${note && html`. ${note}`}`
}

function postStates(visit: Visit, terms: readonly Thing<'term'>[]): Words[] {
  const { on } = visit
  return terms
    .filter((term) => term.to === undefined || term.to > on)
    .filter((term) => !neverHeld(term))
    .map((term) => {
      const words = html`${linked(visit, 'post', term.post)}, ${termSaid(visit, term)}`
      return (term.from ?? '9') > on ? mark('ring', words) : mark('disc', words)
    })
}

/** The place in the source, its readings, and which one a person chose, if any. */
function ambiguities(visit: Visit, lines: readonly Thing<'dossier'>[]): Markup | '' {
  const { language } = visit
  const open = lines.filter(
    (line) => line.ambiguous !== undefined || (line.readings?.length ?? 0) > 0,
  )
  if (open.length === 0) return ''
  return section({
    id: 'ambiguous',
    label: say(language, 'ambiguities'),
    note: say(language, 'ambiguities-note'),
    content: table({
      caption: say(language, 'ambiguities'),
      columns: [
        { head: say(language, 'reading') },
        { head: say(language, 'reading-dates') },
        { head: say(language, 'reading-of'), phone: 'bare' },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: open.flatMap((line) =>
        (line.readings ?? []).map((reading, i) => ({
          chosen: line.resolved === i + 1,
          cells: [
            html`${i + 1}. ${text(visit, reading.reading)}${line.resolved === i + 1 && second(mark('disc', say(language, 'reading-chosen')))}`,
            reading.when === undefined
              ? notStated(language)
              : impreciseParts(language, reading.when).value,
            html`${text(visit, line.what)}${i === 0 && line.ambiguous && second(text(visit, line.ambiguous))}${line.resolved === i + 1 && line.why && second(text(visit, line.why))}`,
            sourceLinks(visit, line.sources, 'readings'),
            entryLink(line.changed),
          ],
        })),
      ),
    }),
  })
}

/** What is not drawn: citizenship, rank, languages, what has no date; and that the day of birth is not known. */
function facts(
  visit: Visit,
  person: Thing<'person'>,
  lines: readonly Thing<'dossier'>[],
): Markup | '' {
  const { language } = visit
  const undrawn = lines.filter((line) => !isDrawn(line))
  const topics = [...new Set(undrawn.map(({ topic }) => topic))]
  const born = lines.find(({ topic }) => topic === 'birth')?.when
  const rows: Words[][] = topics.map((topic) => topicRow(visit, topic, undrawn))
  if (lines.length > 0 && (born === undefined || born.length < 10))
    rows.push([
      say(language, 'day-of-birth'),
      mark(
        'dashed-ring',
        born === undefined
          ? say(language, 'not-stated')
          : say(language, 'day-of-birth-only', { when: impreciseParts(language, born).value }),
      ),
      '',
      '',
    ])
  if (person.member && !topics.includes('citizenship'))
    rows.unshift([
      say(language, 'topic-citizenship'),
      markedOr(visit, person.sources, 'member', memberName(visit, person.member)),
      sourceLinks(visit, person.sources, 'member'),
      entryLink(person.changed),
    ])
  if (rows.length === 0) return ''
  return section({
    id: 'facts',
    label: say(language, 'facts'),
    content: table({
      caption: say(language, 'facts'),
      columns: [
        { head: say(language, 'fact') },
        { head: say(language, 'fact-value'), phone: 'bare' },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: rows.map((cells) => ({ cells })),
    }),
  })
}

/** One topic a row; what has no date says so. */
function topicRow(
  visit: Visit,
  topic: Thing<'dossier'>['topic'],
  lines: readonly Thing<'dossier'>[],
): Words[] {
  const { language } = visit
  const own = lines.filter((line) => line.topic === topic)
  const undated =
    topic === 'career' || topic === 'expertise' || topic === 'education' || topic === 'candidacy'
  const said = own.map(
    (line) =>
      html`${marked(visit, line.sources, 'what', text(visit, line.what))}${line.at && html`, ${text(visit, line.at)}`}`,
  )
  const [first] = own
  return [
    say(language, `topic-${topic}`),
    html`${said.map((words, i) => html`${i > 0 && (topic === 'language' ? ', ' : '; ')}${words}`)}${undated && second(mark('dashed-ring', say(language, 'undated')))}`,
    sourceLinks(visit, first?.sources, 'what'),
    html`${own.map((line, i) => html`${i > 0 && ' '}${entryLink(line.changed)}`)}`,
  ]
}

function posts(visit: Visit, terms: readonly Thing<'term'>[]): Markup | '' {
  const { language } = visit
  if (terms.length === 0) return ''
  return section({
    id: 'posts',
    label: say(language, 'menu-posts'),
    content: table({
      caption: say(language, 'menu-posts'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'post-for-whom') },
        { head: say(language, 'term-of-office') },
        { head: say(language, 'post-basis') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: terms.toReversed().map((term) => ({
        cells: [
          html`${linked(visit, 'post', term.post)}${term.capacity === 'acting' && second(say(language, 'capacity-acting'))}`,
          term.represents ? linked(visit, 'member', term.represents) : notStated(language),
          marked(visit, term.sources, 'from', termInWords(language, term)),
          term.decision
            ? linked(visit, 'decision', term.decision)
            : sourceLinks(visit, term.sources, 'from'),
          entryLink(term.changed),
        ],
      })),
    }),
  })
}

/** Sessions where the person headed or joined a delegation, and seats in bodies. */
function appearances(visit: Visit, id: string): Markup | '' {
  const { language, org } = visit
  const delegations = allOf(org, 'delegation').filter(({ people }) =>
    people.some(({ person }) => person === id),
  )
  const seats = allOf(org, 'seat').filter(({ person }) => person === id)
  if (delegations.length + seats.length === 0) return ''
  const rows = [
    ...delegations.map((delegation) => {
      const own = delegation.people.find(({ person }) => person === id)
      const role = own?.title
        ? text(visit, own.title)
        : say(language, `delegate-${own?.role ?? 'member'}`)
      return [
        linked(visit, 'session', delegation.session),
        html`${role}, ${linked(visit, 'member', delegation.member)}`,
        entryLink(delegation.made),
      ]
    }),
    ...seats.map((seat) => [
      linked(visit, 'body', seat.body),
      html`${seat.title ? text(visit, seat.title) : say(language, 'seat')}${seat.member && html`, ${linked(visit, 'member', seat.member)}`}`,
      entryLink(seat.made),
    ]),
  ]
  return section({
    id: 'appearances',
    label: say(language, 'appearances'),
    content: table({
      caption: say(language, 'appearances'),
      columns: [
        { head: say(language, 'appearance-where') },
        { head: say(language, 'appearance-as'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: rows.map((cells) => ({ cells })),
    }),
  })
}
