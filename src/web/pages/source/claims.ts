import type { Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { mark } from '../../look/mark.ts'
import type { Markup } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { sourceLinks } from '../sourced.ts'
import { text } from '../things.ts'

/** Claims that differ, each with its source; none is chosen by guess. */
export function claimsSection(visit: Visit, claims: readonly Thing<'claim'>[]): Markup | '' {
  const { language } = visit
  if (claims.length === 0) return ''
  return section({
    id: 'claims',
    label: say(language, 'claims'),
    note: say(language, 'claims-note'),
    content: table({
      caption: say(language, 'claims'),
      columns: [
        { head: say(language, 'claim-about') },
        { head: say(language, 'claim-states') },
        { head: say(language, 'source') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: claims.map((claim) => ({
        cells: [
          text(visit, claim.about),
          mark('triangle', text(visit, claim.states)),
          sourceLinks(visit, claim.sources, 'states'),
          entryLink(claim.made),
        ],
      })),
    }),
  })
}
