// How a news item reads in one line.
import { get } from '../rules/organisation.ts'
import { say } from '../text/say.ts'
import { decisionHeadline } from './decision-words.ts'
import { type Naming, nameOf } from './names.ts'
import type { News } from './news.ts'

export function newsHeadline(naming: Naming, { kind, id, what }: News): string {
  const { language, org } = naming
  const title = (of: string, which: string) => nameOf(naming, of, which, 'full')
  switch (kind) {
    case 'decision': {
      const decision = get(org, 'decision', id)
      return decision ? decisionHeadline(naming, decision) : id
    }
    case 'document':
      return say(language, `news-document-${what}`, { title: title('document', id) })
    case 'communique':
      return say(language, 'news-communique-of', { title: title('session', id) })
    case 'session':
      return say(language, `news-session-${what}`, { title: title('session', id) })
    case 'report': {
      const measure = get(org, 'report', id)?.measure ?? ''
      return say(language, 'news-report-on', { title: title('measure', measure) })
    }
    case 'correction': {
      const made = get(org, 'correction', id)
      if (made?.set.withdrawn === true)
        return say(language, 'news-withdrawn', { title: title('correction', id) })
      const about = made?.of
      return say(language, 'news-corrected', { title: about ? title(about.kind, about.id) : id })
    }
    default:
      return kind satisfies never
  }
}
