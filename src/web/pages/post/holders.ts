// Who holds a post on a day and who comes next, or why nobody does.
import { html } from 'hono/html'
import { ownedBy, type Thing } from '../../../rules/organisation.ts'
import { neverHeld } from '../../../rules/terms.ts'
import { dayBefore, dayInText } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, notional } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { holders } from '../../look/section.ts'
import type { Visit } from '../../visit.ts'
import { termInWords } from './term-bars.ts'
import { isSupposed } from './term-words.ts'
import { here, linked } from '../things.ts'
import { memberName } from '../../../telling/names.ts'
import { holderName } from './holder-name.ts'

export function holdersNow(visit: Visit, post: Thing<'post'>): Markup {
  const { language, org, views, on, at } = visit
  const now = views.holdersOf(post.id, on, at).filter(({ capacity }) => capacity !== 'designate')
  const next = ownedBy(org, 'term', post.id)
    .filter(({ capacity, from }) => capacity !== 'designate' && from !== undefined && from > on)
    .filter((term) => !neverHeld(term))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .slice(0, 1)
  const people = [
    ...now.map((term) => ({
      ...holderWords(visit, term),
      state: stateNow(visit, term),
      next: false,
    })),
    ...next.map((term) => ({
      ...holderWords(visit, term),
      state: mark('ring', say(language, 'bar-designate')),
      next: true,
    })),
  ]
  if (now.length === 0)
    people.unshift({
      state: mark('dashed-ring', say(language, 'post-vacant-on', { day: dayInText(language, on) })),
      name: say(language, 'nobody'),
      from: '',
      term: vacancy(visit, post),
      next: false,
    })
  return holders(people)
}

function stateNow(visit: Visit, term: Thing<'term'>): Words {
  const { language, on } = visit
  const day = dayInText(language, on)
  const unsure = (term.fromLatest ?? '') > on || (term.to !== undefined && term.to <= on)
  if (unsure) return mark('triangle', say(language, 'post-may-be-held-on', { day }))
  return mark(
    'disc',
    say(language, term.capacity === 'acting' ? 'post-acting-on' : 'post-held-on', { day }),
  )
}

function holderWords(visit: Visit, term: Thing<'term'>): { name: Words; from: Words; term: Words } {
  const { language } = visit
  const name = term.person
    ? linked(visit, 'person', term.person)
    : linked(visit, 'member', term.member ?? '')
  const from = term.represents ? memberName(visit, term.represents) : ''
  const decision = term.decision
    ? html` <a href="${here(visit, `/decisions/${term.decision}`)}">${say(language, 'decision')}</a>`
    : ''
  return { name: holderName(visit, term, name), from, term: html`${said(visit, term)}.${decision}` }
}

/** «С 1 января 2026 года по …», marked where no source states a day of it. */
function said(visit: Visit, term: Thing<'term'>): Words {
  const words = capital(termInWords(visit.language, term))
  return isSupposed(visit, term) ? notional(visit.language, words) : words
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Why nobody holds it: the last term has run out and no decision follows, or it was never held. */
function vacancy(visit: Visit, post: Thing<'post'>): Words {
  const { language, org, on } = visit
  const before = ownedBy(org, 'term', post.id)
    .filter(({ capacity, to }) => capacity !== 'designate' && to !== undefined && to <= on)
    .filter((term) => !neverHeld(term))
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1))
    .at(-1)
  if (before?.to === undefined) return say(language, 'post-never-held')
  const over = say(language, 'post-run-out', { day: dayInText(language, dayBefore(before.to)) })
  const rule = unfilled(visit, post)
  return rule === '' ? over : html`${over} ${rule}`
}

/** What the rules of the post say of a time when nobody has been appointed to follow. */
function unfilled({ language }: Visit, post: Thing<'post'>): string {
  return post.whenUnfilled === undefined
    ? ''
    : say(language, `post-when-unfilled-${post.whenUnfilled}`)
}
