import { readFileSync } from 'node:fs'
import { type Language, pageLanguages } from './language.ts'

/**
 * `label` is the name as it stands alone, in a table; the others are its place in a sentence: «от имени Кыргызской
 * Республики» is the genitive, "of the Kyrgyz Republic" needs only its article.
 */
export type Place =
  | 'label'
  | 'subject'
  | 'genitive'
  | 'dative'
  | 'accusative'
  | 'instrumental'
  | 'prepositional'

/** `official` in tables, `short` when spoken. */
export type NameForm = 'official' | 'short'

/**
 * The name of a State by its ISO 3166-1 code, or undefined where our table does not have it and the name the organization
 * itself gave the member has to do. CLDR's names are not the official ones («Киргизия»), hence our own table.
 */
export function nameOfState(
  language: Language,
  code: string,
  form: NameForm = 'official',
  place: Place = 'label',
): string | undefined {
  const names = tables[language][code]?.[form]
  if (names === undefined) return undefined
  return places[language](names, place)
}

/** The codes our table knows, in their alphabetical order. */
export function knownStates(language: Language): string[] {
  return Object.keys(tables[language])
}

type Names = Record<string, Record<NameForm, readonly string[]>>

const tables = Object.fromEntries(
  pageLanguages.map((language) => [
    language,
    JSON.parse(
      readFileSync(new URL(`./${language}/names-of-states.json`, import.meta.url), 'utf8'),
    ),
  ]),
) as Record<Language, Names>

const russianCases: readonly Place[] = [
  'subject',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
]

const places: Record<Language, (names: readonly string[], place: Place) => string | undefined> = {
  ru: (names, place) => names[place === 'label' ? 0 : russianCases.indexOf(place)],
  en: (names, place) => (place === 'label' ? names[0] : (names[1] ?? names[0])),
}
