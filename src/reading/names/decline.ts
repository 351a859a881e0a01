import type { Case } from '../morphology/tag.ts'

/** Endings of the six cases, in the order nominative, genitive, dative, accusative, instrumental, prepositional. */
type Row = readonly [string, string, string, string, string, string]

/** How names with one ending decline. `last` matches the nominative, `cut` letters of it go, a case may have two forms. */
type Declension = { last: RegExp; cut: number; rows: readonly Row[] }

const order: readonly Case[] = ['nomn', 'gent', 'datv', 'accs', 'ablt', 'loct']

/**
 * Names of men, from the grammar of the Academy (1980, §§ 1174-1232) and Kalakutskaya's dictionary of surnames: those in
 * -ов and -ин take -ым, foreign ones -ом.
 */
const masculine: readonly Declension[] = [
  {
    last: /(?:[оеё]в|[иы]н)$/,
    cut: 0,
    rows: [
      ['', 'а', 'у', 'а', 'ым', 'е'],
      ['', 'а', 'у', 'а', 'ом', 'е'],
    ],
  },
  { last: /(?:ск|цк)ий$/, cut: 2, rows: [['ий', 'ого', 'ому', 'ого', 'им', 'ом']] },
  { last: /[гкх]ий$/, cut: 2, rows: [['ий', 'ого', 'ому', 'ого', 'им', 'ом']] },
  { last: /ый$/, cut: 2, rows: [['ый', 'ого', 'ому', 'ого', 'ым', 'ом']] },
  {
    last: /[бвгджзклмнпрстфхцчшщ]ой$/,
    cut: 2,
    rows: [
      ['ой', 'ого', 'ому', 'ого', 'ым', 'ом'],
      ['ой', 'оя', 'ою', 'оя', 'оем', 'ое'],
    ],
  },
  { last: /ий$/, cut: 1, rows: [['й', 'я', 'ю', 'я', 'ем', 'и']] },
  { last: /[ауоэыеяюё]й$/, cut: 1, rows: [['й', 'я', 'ю', 'я', 'ем', 'е']] },
  { last: /ь$/, cut: 1, rows: [['ь', 'я', 'ю', 'я', 'ем', 'е']] },
  {
    last: /[жчшщц]$/,
    cut: 0,
    rows: [
      ['', 'а', 'у', 'а', 'ем', 'е'],
      ['', 'а', 'у', 'а', 'ом', 'е'],
    ],
  },
  { last: /[бвгджзклмнпрстфх]$/, cut: 0, rows: [['', 'а', 'у', 'а', 'ом', 'е']] },
  { last: /[бвгджзклмнпрстфхцчшщ][ео]ц$/, cut: 2, rows: [['ец', 'ца', 'цу', 'ца', 'цом', 'це']] },
]

const feminine: readonly Declension[] = [
  { last: /(?:[оеё]в|[иы]н)а$/, cut: 1, rows: [['а', 'ой', 'ой', 'у', 'ой', 'ой']] },
  { last: /[кгх]ая$/, cut: 2, rows: [['ая', 'ой', 'ой', 'ую', 'ой', 'ой']] },
  { last: /[бвджзлмнпрст]ая$/, cut: 2, rows: [['ая', 'ой', 'ой', 'ую', 'ой', 'ой']] },
  { last: /(?:[оеё]в|[ьи]н?ич|инич)на$/, cut: 1, rows: [['а', 'ы', 'е', 'у', 'ой', 'е']] },
  { last: /ь$/, cut: 1, rows: [['ь', 'и', 'и', 'ь', 'ью', 'и']] },
]

/** Names in -а and -я decline alike for men and women. */
const both: readonly Declension[] = [
  { last: /[гкх]а$/, cut: 1, rows: [['а', 'и', 'е', 'у', 'ой', 'е']] },
  {
    last: /[жчшщ]а$/,
    cut: 1,
    rows: [
      ['а', 'и', 'е', 'у', 'ей', 'е'],
      ['а', 'и', 'е', 'у', 'ой', 'е'],
    ],
  },
  { last: /ца$/, cut: 1, rows: [['а', 'ы', 'е', 'у', 'ей', 'е']] },
  { last: /[бвдзлмнпрстф]а$/, cut: 1, rows: [['а', 'ы', 'е', 'у', 'ой', 'е']] },
  { last: /[аеоуэюя]а$/, cut: 1, rows: [['а', 'ы', 'е', 'у', 'ой', 'е']] },
  { last: /ия$/, cut: 1, rows: [['я', 'и', 'и', 'ю', 'ей', 'и']] },
  { last: /[^и]я$/, cut: 1, rows: [['я', 'и', 'е', 'ю', 'ей', 'е']] },
]

/** Nominatives that keep their form in all cases: foreign ones in a vowel, in -ых, and women's in a consonant. */
const fixed = /(?:[оеёиыуюэ]|[аеоуэюя]а|[иы]х)$/
const fixedOfWomen = /[бвгджзклмнпрстфхцчшщйь]$/

/** Whether a name in the nominative, declined by the rules of its ending, may have the form in the case. Lower case. */
export function declinesTo(
  nominative: string,
  wanted: Case,
  gender: 'masc' | 'femn',
  form: string,
): boolean {
  if (isFixed(nominative, gender) && form === nominative) return true
  const at = order.indexOf(wanted)
  return declensionsOf(nominative, gender).some(({ cut, rows }) => {
    const stem = nominative.slice(0, nominative.length - cut)
    return rows.some((row) => stem + row[at] === form)
  })
}

/** The nominatives whose form in the case this may be, by endings alone: the commoner declension first. */
export function nominativesOf(form: string, wanted: Case, gender: 'masc' | 'femn'): string[] {
  if (wanted === 'nomn') return [form]
  const at = order.indexOf(wanted)
  const found = new Set<string>()
  for (const { last, rows } of tablesOf(gender)) {
    for (const row of rows) {
      const ending = row[at]!
      if (!form.endsWith(ending) || form.length - ending.length < 1) continue
      const nominative = form.slice(0, form.length - ending.length) + row[0]
      if (last.test(nominative) && declinesTo(nominative, wanted, gender, form))
        found.add(nominative)
    }
  }
  if (isFixed(form, gender)) found.add(form)
  return [...found]
}

function isFixed(nominative: string, gender: 'masc' | 'femn'): boolean {
  return fixed.test(nominative) || (gender === 'femn' && fixedOfWomen.test(nominative))
}

/** A woman's name in -ова declines as a surname only; the others as any table has it that they fit. */
function declensionsOf(nominative: string, gender: 'masc' | 'femn'): readonly Declension[] {
  const tables = gender === 'femn' && /..[оеё]ва$/.test(nominative) ? feminine : tablesOf(gender)
  return tables.filter(({ last }) => last.test(nominative))
}

function tablesOf(gender: 'masc' | 'femn'): readonly Declension[] {
  return gender === 'masc' ? allOfMen : allOfWomen
}

const allOfMen = [...masculine, ...both]
const allOfWomen = [...feminine, ...both]
