// What of the record a reader may see. A document's audience covers everything that would give its title away: its
// versions and signatures, the question and decision on it, measures from it, and corrections of any of these.
import { get, type Kind, type Thing } from '../../rules/organisation.ts'
import { maySee, type Visit } from '../visit.ts'

type Reader = Pick<Visit, 'by' | 'clerk'>

/** The newest audience counts, also for a reader of the past: what was withdrawn later is not shown again. */
export function mayRead({ by, clerk }: Reader, kind: string, id: string): boolean {
  return documentsBehind(clerk.org, kind, id).every((document) => {
    const thing = get(clerk.org, 'document', document)
    return thing === undefined || maySee(by, thing.audience, thing.proposedBy)
  })
}

export function readable<K extends Kind>(reader: Reader, kind: K, things: readonly Thing<K>[]): Thing<K>[] {
  return things.filter((thing) => mayRead(reader, kind, thing.id))
}

function documentsBehind(org: Visit['org'], kind: string, id: string): string[] {
  switch (kind) {
    case 'document':
      return [id]
    case 'version':
    case 'signature':
      return [id.slice(0, id.lastIndexOf('/'))]
    case 'question':
    case 'decision': {
      const matter = get(org, 'question', id)?.matter
      return matter?.kind === 'document' ? [matter.document] : []
    }
    case 'answer':
      return documentsBehind(org, 'question', id.slice(0, id.lastIndexOf('/')))
    case 'measure': {
      const measure = get(org, 'measure', id)
      return [
        ...(measure?.document ? [measure.document] : []),
        ...(measure?.decision ? documentsBehind(org, 'decision', measure.decision) : []),
      ]
    }
    case 'report':
      return documentsBehind(org, 'measure', get(org, 'report', id)?.measure ?? '')
    case 'claim':
    case 'correction': {
      const about = kind === 'claim' ? get(org, 'claim', id)?.of : get(org, 'correction', id)?.of
      return about ? documentsBehind(org, about.kind, about.id) : []
    }
    default:
      return []
  }
}
