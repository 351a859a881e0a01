// A place for words on the page itself: in the reader's language, kept while the page goes on following the record.
import { textArea } from '../look/forms.ts'
import type { Markup } from '../look/markup.ts'
import type { Visit } from '../visit.ts'

export function wordsField(
  { language }: Visit,
  field: {
    readonly name: string
    readonly id: string
    readonly label: string
    readonly hint?: string
    readonly value?: Readonly<Record<string, string>> | undefined
    readonly most: number
    readonly required?: boolean
  },
): Markup {
  const { name, id, label, hint, value, most, required } = field
  return textArea({
    name: `${name}.${language}`,
    id,
    label,
    rows: 3,
    maxlength: most,
    lang: language,
    value: value?.[language],
    ...(hint === undefined ? {} : { hint }),
    ...(required ? { required } : {}),
  })
}
