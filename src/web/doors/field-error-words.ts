// What to mend in a field, in the reader's language, with an example. The codes come from the shapes of acts.
import type { FieldError } from '../../rules/acts.ts'
import type { Language } from '../../text/language.ts'
import { knows, say } from '../../text/say.ts'

export function fieldErrorWords(language: Language, { code, limit }: FieldError): string {
  if (limit !== undefined && Number.isFinite(limit))
    return say(language, `error-${code}`, { limit })
  return say(language, knows(`error-${code}-plain`) ? `error-${code}-plain` : `error-${code}`)
}
