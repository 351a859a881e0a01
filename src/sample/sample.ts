// The sample organisation: the Collective Security Treaty Organization and its Council's session of 27 November 2025, told
// as acts. Every fact has its source; what no source states and a complete session needs rests on the source `notional`.
import { convening } from './convening.ts'
import { documents } from './documents.ts'
import { dossier } from './dossier.ts'
import { founding } from './founding.ts'
import { outcome } from './outcome.ts'
import { people } from './people.ts'
import { type Laid, script } from './script.ts'
import { expandedSitting, narrowSitting, signingSitting } from './sittings.ts'

/** The acts in the order of their entries, each at its (notional) moment in UTC milliseconds. */
export function sampleActs(): readonly Laid[] {
  return script([
    founding(),
    people(),
    dossier(),
    convening(),
    documents(),
    ...narrowSitting(),
    ...expandedSitting(),
    ...signingSitting(),
    ...outcome(),
  ])
}
