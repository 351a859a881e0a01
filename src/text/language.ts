/**
 * The languages the pages are written in. To add one: add its folder beside `ru` and `en`, and its code here; the test
 * then demands every word of it.
 */
export const pageLanguages = ['ru', 'en'] as const

export type Language = (typeof pageLanguages)[number]

/** Languages a text of the record may be in, by the name each gives itself. */
const ownNames: Record<string, string> = {
  ru: 'Русский',
  en: 'English',
  kk: 'Қазақша',
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  be: 'Беларуская',
  hy: 'Հայերեն',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  az: 'Azərbaycanca',
  de: 'Deutsch',
  fa: 'فارسی',
  hi: 'हिन्दी',
  mn: 'Монгол',
  sr: 'Српски',
  tr: 'Türkçe',
  uz: 'Oʻzbekcha',
}

/** The languages that forms offer for a text; a program may send any other. */
export const offeredLanguages: readonly string[] = Object.keys(ownNames)

/** The name a language gives itself, or its code when the table does not know it. */
export function ownName(code: string): string {
  return ownNames[code] ?? code
}

/** What a language is called in the reader's language: «русский»; its code where nobody knows it. */
export function languageName(reader: Language, code: string): string {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

export function isLanguage(code: string | undefined): code is Language {
  return pageLanguages.includes(code as Language)
}

/** What a reader asked for, each part as it came from outside. */
export type Wish = {
  query?: string | undefined
  cookie?: string | undefined
  acceptLanguage?: string | undefined
}

/**
 * The language of a page: the address first, then the reader's earlier choice, then the browser's list (RFC 9110 12.5.4),
 * then `first`, the organization's own. Unknown languages are passed over, never an error.
 */
export function negotiate(wish: Wish, first: Language = 'ru'): Language {
  if (isLanguage(wish.query)) return wish.query
  if (isLanguage(wish.cookie)) return wish.cookie
  return listed(wish.acceptLanguage ?? '').find(isLanguage) ?? first
}

function listed(acceptLanguage: string): string[] {
  return acceptLanguage
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...options] = part.trim().split(';')
      const quality = options
        .map((option) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(option)?.[1])
        .find(Boolean)
      return {
        code: range.toLowerCase().split('-')[0] ?? '',
        quality: quality === undefined ? 1 : Number(quality),
      }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ code }) => code)
}

/** A text of the record in the languages it exists in, by language code. */
export type Versions = Readonly<Partial<Record<string, string>>>

/**
 * The version of a text to show, and the language it is in, so that markup can say `lang`: the language asked for, else
 * the organization's languages in their order, else any. A text without any version is a broken invariant.
 */
export function localised(
  versions: Versions,
  asked: string,
  inOrder: readonly string[] = pageLanguages,
) {
  for (const lang of [asked, ...inOrder, ...Object.keys(versions)]) {
    const value = versions[lang]
    if (value !== undefined && value !== '') return { value, lang }
  }
  throw new Error('a text must exist in at least one language')
}
