// One word for one thing, in both languages: words that the pages no longer use do not come back (see README.md).
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from './language.ts'
import { filesOf } from './say.ts'

type Banned = { readonly word: RegExp; readonly say: string; readonly but?: readonly string[] }

const banned: Readonly<Record<Language, readonly Banned[]>> = {
  en: [
    { word: /\b(lay|lays|laid)\b(?! down)/i, say: 'submit, submitted' },
    { word: /\bmend(s|ed)?\b/i, say: 'correct, corrected' },
    { word: /\banew\b/i, say: 'again' },
    { word: /\b(organis|normalis)/i, say: 'organization, normalized' },
    { word: /\bcommuniques?\b/i, say: 'communiqué' },
    { word: /\bon (the )?record\b/, say: 'in the record' },
    { word: /\bJSON twin\b|\ba twin\b/i, say: 'JSON version' },
    { word: /\burn\b(?!\.sqlite)/i, say: 'ballot box' },
    { word: /\bcall for consensus\b|\bconsensus call\b/i, say: 'call for objections' },
    { word: /\bgoing on\b/i, say: 'under way' },
    { word: /\b(no|any) more\b(?! signatures)/i, say: 'no longer' },
    { word: /\bfloor is free\b/i, say: 'nobody has the floor' },
    { word: /\bunmarked\b/i, say: 'blank' },
  ],
  ru: [
    { word: /по умолчанию/i, say: 'по процедуре умолчания', but: ['file-mistake-class-missing'] },
    { word: /не сказано/i, say: 'не указано' },
    { word: /ваш член|за свой член/i, say: 'член организации, которого вы представляете' },
    { word: /стол(е|а)? (секретариата|Председателя)/i, say: 'рабочая страница' },
    { word: /слово свободно/i, say: 'слово никому не предоставлено' },
    { word: /(^|[^а-яё])(дать|дано) слово/i, say: 'предоставить слово' },
    { word: /к порядку ведения/i, say: 'по порядку ведения заседания' },
    { word: /опрос о консенсусе/i, say: 'выясняется, есть ли возражения' },
    { word: /черновик/i, say: 'проект протокола' },
    { word: /вопрос(а|у|ом|е)? повестки/i, say: 'пункт повестки дня' },
    { word: /тайные выборы/i, say: 'выборы тайным голосованием' },
    { word: /неотмеченн|пуст(ой|ые|ых) бюллетен/i, say: 'незаполненный бюллетень' },
    { word: /подсч[её]т рук/i, say: 'подсчёт голосов' },
    { word: /(^|[^а-яё])жд[её]м([^а-яё]|$)/i, say: 'ожидается' },
  ],
}

for (const language of ['en', 'ru'] as const)
  test(`one word for one thing in ${language}`, () => {
    const found = messages(language).flatMap(([key, text]) =>
      banned[language]
        .filter(({ word, but }) => word.test(text) && !but?.includes(key))
        .map(({ say }) => `${key}: ${text} -> ${say}`),
    )
    assert.deepEqual(found, [])
  })

/** Each message with its text, without what is filled in. */
function messages(language: Language): [key: string, text: string][] {
  return filesOf(language).flatMap(({ words }) => {
    const parts = words.replace(/^#.*$/gm, '').split(/^(-?[a-zA-Z][\w-]*)[ \t]*=/m)
    return parts.slice(1).flatMap((part, at, all): [string, string][] => {
      const text = (all[at + 1] ?? '').replace(/\{\s*\$[\w-]+\s*\}/g, ' ')
      return at % 2 === 0 ? [[part, text.trim()]] : []
    })
  })
}
