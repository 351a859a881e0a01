// The texts of a session: its communique and the minutes of its sittings.
import { html } from 'hono/html'
import { get, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, entryRun, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { communiqueLanguagesSaid } from '../../../telling/communique.ts'
import { sittingName } from './session-course.ts'
import { sessionEntries } from './session-json.ts'
import { here } from '../things.ts'

export function texts(visit: Visit, session: Thing<'session'>): Markup {
  const { language, org } = visit
  const communique = get(org, 'communique', session.id)
  const entries = sessionEntries(visit, session)
  const course = [Math.min(...entries), Math.max(...entries)] as const
  const rows = [
    ...minutesRows(visit, session),
    {
      cells: communique
        ? [
            html`<a href="${here(visit, `/sessions/${session.id}/communique`)}">${say(language, 'communique')}</a>`,
            communiqueLanguagesSaid(visit),
            entryLink(communique.made),
          ]
        : [say(language, 'communique'), mark('ring', say(language, 'communique-not-issued')), ''],
    },
    {
      cells: [
        html`<a href="${here(visit, `/sessions/${session.id}/course`)}">${say(language, 'session-course')}</a>`,
        say(language, 'session-course-entries', { count: new Set(entries).size }),
        entryRun(...course),
      ],
    },
  ]
  return section({
    id: 'texts',
    label: say(language, 'session-texts'),
    content: table({
      caption: say(language, 'session-texts'),
      columns: [
        { head: say(language, 'session-text') },
        { head: '', phone: 'bare' },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows,
    }),
  })
}

/** The minutes of each sitting; those not drafted yet are of interest to who drafts them. */
function minutesRows(visit: Visit, session: Thing<'session'>): { cells: Words[] }[] {
  const { language, org, by } = visit
  return ownedBy(org, 'sitting', session.id).flatMap((sitting) => {
    const minutes = get(org, 'minutes', sitting.id)
    if (!minutes && !(sitting.state === 'closed' && by?.role === 'secretary')) return []
    const name = html`<a href="${here(visit, `/sittings/${sitting.id}/minutes`)}">${say(language, 'minutes')}</a>: ${sittingName(visit, sitting)}`
    return [
      {
        cells: [
          name,
          minutesMark(visit, minutes?.state),
          minutes ? entryLink(minutes.changed) : '',
        ],
      },
    ]
  })
}

/** «утверждён»: at which stage the minutes are. */
export function minutesMark(
  { language }: Visit,
  state: Thing<'minutes'>['state'] | undefined,
): Markup {
  switch (state) {
    case undefined:
      return mark('dashed-ring', say(language, 'minutes-not-drafted'))
    case 'drafted':
      return mark('half-disc', say(language, 'minutes-drafted'))
    case 'agreed':
      return mark('ring', say(language, 'minutes-agreed'))
    case 'adopted':
      return mark('disc', say(language, 'minutes-adopted'))
    default:
      return state satisfies never
  }
}
