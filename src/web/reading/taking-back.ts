// Takes back what a confirmed proposal entered, in one step.
import { readEntered, takeBackActs } from '../../reading/taking-back.ts'
import type { By } from '../../rules/acts.ts'
import { pageLanguages } from '../../text/language.ts'
import { say } from '../../text/say.ts'
import type { Doors } from '../doors/doors.ts'
import { type Entered, enterWith } from './entering.ts'

/** Far more than one proposal enters. */
const thingsMax = 20

export async function takeBack(doors: Doors, by: By, sent: FormData): Promise<Entered> {
  const things = sent
    .getAll('thing')
    .slice(0, thingsMax)
    .flatMap((word) => readEntered(String(word)) ?? [])
  const why = Object.fromEntries(
    pageLanguages.map((language) => [language, say(language, 'reading-back-why')]),
  )
  return { acts: await enterWith(doors, by, [], takeBackActs(things, why)), left: [] }
}
