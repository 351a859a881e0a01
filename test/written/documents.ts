// The documents that are written by the program from what it is, and the file of each. `npm run written` writes them.
import { decisionList } from './decisions.ts'
import { eventList } from './events.ts'
import { notice } from './notice.ts'

export const documents: Readonly<Record<string, () => string>> = {
  'docs/decisions/README.md': decisionList,
  'docs/events.md': eventList,
  NOTICE: notice,
}
