// What a field of a form is called, its hint, and the words of a choice. A wording that names the act goes before the general.
import type { Language } from '../text/language.ts'
import { knows, say } from '../text/say.ts'

/** What a form asks for: see src/web/forms/asked.ts. */
type Asked = { readonly name: string; readonly field: string }

export function fieldLabel(language: Language, type: string, asked: Asked): string {
  const own = `${type.replace('.', '-')}-${asked.name}`
  if (knows(`field-${own}`)) return say(language, `field-${own}`)
  return asked.field === 'new-id'
    ? say(language, 'field-new-id')
    : say(language, `field-${asked.name}`)
}

export function fieldHint(language: Language, type: string, asked: Asked): string | undefined {
  const own = `${type.replace('.', '-')}-${asked.name}`
  if (knows(`hint-${own}`)) return say(language, `hint-${own}`)
  if (asked.field === 'new-id') return say(language, 'hint-new-id')
  const general = asked.field === 'rows' || asked.field === 'refs' || !knows(`field-${own}`)
  return general && knows(`hint-${asked.name}`) ? say(language, `hint-${asked.name}`) : undefined
}

/** The word of a choice: `choice-session-kind-regular` before `choice-kind-regular`. */
export function choiceWord(language: Language, type: string, name: string, value: string): string {
  const noun = type.slice(0, type.indexOf('.'))
  const general = `${name}-${value}`
  const own = `${noun}-${general}`
  return say(language, `choice-${knows(`choice-${own}`) ? own : general}`)
}

export function actName(language: Language, type: string): string {
  const name = type.replace('.', '-')
  return say(language, `act-${name}`)
}

export function actConsequence(language: Language, type: string): string {
  const name = type.replace('.', '-')
  return say(language, `act-${name}-does`)
}
