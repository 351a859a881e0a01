// The texts of a document or a decision: side by side in the two languages of the pages, a row a paragraph.
import { html } from 'hono/html'
import { founded, ownedBy, type Thing } from '../../../rules/organisation.ts'
import { isSealed } from '../../../rules/secrets.ts'
import { ownName, pageLanguages } from '../../../text/language.ts'
import { fileSize } from '../../../text/numbers.ts'
import { say } from '../../../text/say.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { mark, notional } from '../../look/mark.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import {
  type LanguageText,
  languagePair,
  languageTabs,
  singleText,
  type Tab,
} from '../../look/texts.ts'
import { addressWithout } from '../../page.ts'
import type { Visit } from '../../visit.ts'
import { isNotional } from '../../../telling/sources.ts'

/** The section of a document's texts; its files too. Nothing where no version was laid. */
export function documentTexts(visit: Visit, document: Thing<'document'>): Markup | '' {
  const versions = ownedBy(visit.org, 'version', document.id)
  const written = versions.filter(
    (version) => version.text !== undefined && !isSealed(version.text),
  )
  const files = versions.filter(
    (version) => version.digest !== undefined && !isSealed(version.digest),
  )
  if (versions.length === 0) return ''
  const { language } = visit
  return section({
    id: 'text',
    label: say(language, 'text'),
    wide: true,
    content: html`${
      written.length > 0 &&
      texts(
        visit,
        written.map((version) => textOf(visit, version)),
      )
    }${files.length > 0 && filesTable(visit, files)}`,
  })
}

/** The words a question was put in, where it is about a text of its own. */
export function textOfMatter(visit: Visit, matter: Thing<'question'>['matter']): Markup | '' {
  if (matter.kind !== 'text') return ''
  const { language } = visit
  const all = Object.entries(matter.text).map(([lang, words]) => ({
    lang,
    standing: ownName(lang),
    paragraphs: paragraphsOf(words),
  }))
  return section({
    id: 'text',
    label: say(language, 'text'),
    wide: true,
    content: texts(visit, all),
  })
}

/** Two languages together, or the one asked for by `?text=`; a language without a text is a tab that says so. */
function texts(visit: Visit, all: readonly LanguageText[]): Markup {
  const { language, query } = visit
  const asked = query.get('text')
  const single = all.find(({ lang }) => lang === asked)
  const inOrder = [...all].sort((a, b) => rank(a.lang, language) - rank(b.lang, language))
  const [first, other] = inOrder
  const href = (lang: string | undefined) => {
    const path = addressWithout(visit, 'text')
    if (lang === undefined) return `${path}#text`
    return `${path}${path.includes('?') ? '&' : '?'}text=${lang}#text`
  }
  const tabs: Tab[] = [
    ...(first && other
      ? [
          {
            label: `${ownName(first.lang)}, ${ownName(other.lang)}`,
            href: href(undefined),
            current: single === undefined,
          },
        ]
      : []),
    ...inOrder.map(({ lang }) => ({
      label: ownName(lang),
      href: href(lang),
      current: single?.lang === lang || all.length === 1,
    })),
    ...missing(visit, all).map((lang) => ({
      label: say(language, 'no-translation', { language: ownName(lang) }),
    })),
  ]
  const shown = single ?? (other === undefined ? first : undefined)
  const pair = first && other ? languagePair(first, other) : ''
  return html`${languageTabs(say(language, 'text-languages'), tabs)}${shown ? singleText(shown) : pair}`
}

function missing({ org }: Visit, all: readonly LanguageText[]): string[] {
  return (founded(org)?.languages ?? []).filter((lang) => !all.some((text) => text.lang === lang))
}

const rank = (lang: string, first: string) =>
  lang === first ? -1 : pageLanguages.indexOf(lang as 'ru') + 1 || 9

function textOf(visit: Visit, version: Thing<'version'>): LanguageText {
  const { language } = visit
  const standing = say(language, version.authentic ? 'text-authentic' : 'text-translation', {
    language: ownName(version.language),
  })
  const origin = isNotional(visit, version.sources, 'text')
    ? notional(language, say(language, 'text-written-for-sample'))
    : undefined
  return {
    lang: version.language,
    standing,
    paragraphs: paragraphsOf(version.text ?? ''),
    ...(origin ? { origin } : {}),
  }
}

function paragraphsOf(words: string): { words: Words }[] {
  return words.split(/\n{2,}/).map((paragraph) => ({ words: paragraph.trim() }))
}

function filesTable(visit: Visit, versions: readonly Thing<'version'>[]): Markup {
  const { language } = visit
  return table({
    caption: say(language, 'document-files'),
    columns: [
      { head: say(language, 'document-files') },
      { head: say(language, 'text-language') },
      { head: say(language, 'file-size') },
      { head: 'SHA-256' },
      { head: say(language, 'entry'), kind: 'entry' },
    ],
    rows: versions.map((version) => ({
      cells: [
        html`<a href="/files/${version.digest}">${version.fileName ?? say(language, 'file')}</a>`,
        html`${ownName(version.language)} ${version.authentic && mark('disc', say(language, 'authentic'))}`,
        version.bytes === undefined
          ? say(language, 'not-stated')
          : fileSize(language, version.bytes),
        html`<span class="hash">${version.digest}</span>`,
        entryLink(version.made),
      ],
    })),
  })
}
