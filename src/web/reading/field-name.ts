import { knows, say } from '../../text/say.ts'
import type { Visit } from '../visit.ts'

/** Fields are named by the council's words; one that has none yet is named as the program knows it. */
export function fieldName({ language }: Visit, name: string): string {
  return knows(`proposed-${name}`) ? say(language, `proposed-${name}`) : name
}
