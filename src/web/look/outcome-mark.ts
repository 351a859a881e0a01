import type { CameOut } from '../../telling/questions.ts'
import type { MarkKind } from './mark.ts'

/** The mark of how a question came out. */
export const outcomeMarks: Readonly<Record<CameOut, MarkKind>> = {
  adopted: 'disc',
  rejected: 'cross',
  tied: 'equals',
}
