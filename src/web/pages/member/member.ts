// One member: how it takes part and took part, who led its delegations, which posts it or its citizens hold, its signatures.
import { html } from 'hono/html'
import { allOf, get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { fromDate } from '../../../text/dates.ts'
import { say } from '../../../text/say.ts'
import { mark, notStated } from '../../look/mark.ts'
import { second } from '../../look/markup.ts'
import { entryLink, section, title } from '../../look/section.ts'
import { width } from '../../look/shell.ts'
import { table } from '../../look/table.ts'
import type { Page, Params } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { correctionsOf } from '../record/corrections.ts'
import { memberState } from './member-state.ts'
import { headOf } from '../session/session-presence.ts'
import { signOf } from '../session/session-documents.ts'
import { marked, sourceLinks } from '../sourced.ts'
import { termSaid } from '../post/term-words.ts'
import { here, linked, text } from '../things.ts'
import { memberName, memberShortName } from '../../../telling/names.ts'
import { mayRead } from '../../../audience/may-read.ts'

export function memberPage(visit: Visit, { id = '' }: Params): Page | undefined {
  const { language, org, on, at } = visit
  const member = get(org, 'member', id)
  if (member === undefined) return undefined
  const memberships = ownedBy(org, 'membership', id)
  const terms = allOf(org, 'term').filter(
    (term) => term.capacity !== 'designate' && (term.member === id || term.represents === id),
  )
  const body = html`${title({
    crumbs: [{ href: here(visit, '/members'), label: say(language, 'menu-members') }],
    over: id,
    heading: memberName(visit, id),
    lead: memberShortName(visit, id),
    states: [html`${memberState(visit, id)}`],
  })}${standing(visit, memberships)}${posts(visit, terms)}${delegations(visit, id)}${signatures(visit, id)}
${correctionsOf(visit, 'member', id)}${correctionsOf(visit, 'membership', ...memberships.map((one) => one.id))}`
  return {
    title: memberName(visit, id),
    current: 'members',
    about: [['member', id], ...memberships.map((one) => ['membership', one.id] as const)],
    body: width(body),
    rests: [member, ...memberships, ...terms].flatMap(({ made, changed }) => [made, changed]),
    json: { member, on, at, memberships, terms },
  }
}

function standing(visit: Visit, memberships: readonly Thing<'membership'>[]) {
  const { language } = visit
  return section({
    id: 'membership',
    label: say(language, 'membership'),
    content: table({
      caption: say(language, 'membership'),
      columns: [
        { head: say(language, 'status') },
        { head: say(language, 'membership-from') },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: memberships.toReversed().map((one) => ({
        cells: [
          html`${marked(visit, one.sources, 'status', say(language, `status-${one.status}`))}${one.note && second(text(visit, one.note))}`,
          one.from === undefined
            ? notStated(language)
            : marked(visit, one.sources, 'from', fromDate(language, one.from)),
          sourceLinks(visit, one.sources, 'status'),
          entryLink(one.made),
        ],
      })),
    }),
  })
}

function posts(visit: Visit, terms: readonly Thing<'term'>[]) {
  const { language } = visit
  if (terms.length === 0) return ''
  const inOrder = terms.toSorted((a, b) => ((a.from ?? '') > (b.from ?? '') ? -1 : 1))
  return section({
    id: 'posts',
    label: say(language, 'menu-posts'),
    content: table({
      caption: say(language, 'menu-posts'),
      columns: [
        { head: say(language, 'post') },
        { head: say(language, 'post-who'), phone: 'bare' },
        { head: say(language, 'term-of-office'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: inOrder.map((term) => ({
        cells: [
          linked(visit, 'post', term.post),
          term.person
            ? linked(visit, 'person', term.person)
            : memberShortName(visit, term.member ?? ''),
          termSaid(visit, term),
          entryLink(term.changed),
        ],
      })),
    }),
  })
}

/** At which sessions it was represented, by whom; absences with their reason. */
function delegations(visit: Visit, id: string) {
  const { language, org } = visit
  const rows = allOf(org, 'session').flatMap((session) => {
    const delegation = get(org, 'delegation', `${session.id}/${id}`)
    const absence = get(org, 'absence', `${session.id}/${id}`)
    if (delegation)
      return [
        [
          linked(visit, 'session', session.id),
          headOf(visit, session, delegation),
          entryLink(delegation.made),
        ],
      ]
    if (absence)
      return [
        [
          linked(visit, 'session', session.id),
          mark('bar', marked(visit, absence.sources, 'reason', text(visit, absence.reason))),
          entryLink(absence.made),
        ],
      ]
    return []
  })
  if (rows.length === 0) return ''
  return section({
    id: 'sessions',
    label: say(language, 'menu-sessions'),
    content: table({
      caption: say(language, 'menu-sessions'),
      columns: [
        { head: say(language, 'session') },
        { head: say(language, 'head-of-delegation'), phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: rows.map((cells) => ({ cells })),
    }),
  })
}

function signatures(visit: Visit, id: string) {
  const { language, org } = visit
  const signed = allOf(org, 'signature').filter(
    ({ member, document }) => member === id && mayRead(visit, 'document', document),
  )
  if (signed.length === 0) return ''
  return section({
    id: 'signatures',
    label: say(language, 'member-signed'),
    content: table({
      caption: say(language, 'member-signed'),
      columns: [
        { head: say(language, 'document') },
        { head: say(language, 'signature'), phone: 'bare' },
        { head: say(language, 'signed-by'), kind: 'name' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: signed.map((signature) => {
        const document = get(org, 'document', signature.document)
        const sign = document && signOf(visit, document, id)
        return {
          cells: [
            linked(visit, 'document', signature.document),
            sign ? mark(sign.mark, sign.word) : '',
            signature.person ? linked(visit, 'person', signature.person) : notStated(language),
            entryLink(signature.made),
          ],
        }
      }),
    }),
  })
}
