import type { Thing } from '../../../rules/organisation.ts'
import type { Words } from '../../look/markup.ts'
import type { Visit } from '../../visit.ts'
import { marked } from '../sourced.ts'

export function holderName(visit: Visit, term: Thing<'term'>, name: Words): Words {
  return marked(visit, term.sources, term.person ? 'person' : 'member', name)
}
