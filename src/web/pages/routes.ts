// The public pages, by address. Each is made from the visit alone.
import { founded } from '../../rules/organisation.ts'
import { localised } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import { title } from '../look/section.ts'
import { width } from '../look/shell.ts'
import type { PageRoute } from '../page.ts'
import { accessibilityRoute } from './accessibility.ts'

export const pageRoutes: readonly PageRoute[] = [
  {
    path: '/',
    page: ({ org, language }) => {
      const organisation = founded(org)
      if (!organisation)
        return { title: 'Kurultai', rests: [], body: width(title({ heading: say(language, 'not-founded-yet') })) }
      const heading = localised(organisation.name, language, organisation.languages).value
      return {
        title: heading,
        rests: [organisation.made],
        json: { name: organisation.name },
        body: width(title({ heading, home: true })),
      }
    },
  },
  accessibilityRoute,
]
