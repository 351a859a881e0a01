import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html } from 'hono/html'
import { pageLanguages } from '../../text/language.ts'
import { actsInOrder, answerButtons, errorSummary, refusalBox } from './answers.ts'
import { asset, firstFonts, staticPath, stylesheetPath } from './assets.ts'
import { languagesField, textField } from './forms.ts'
import { mark, notional } from './mark.ts'
import { presenceMatrix, signatureMatrix } from './matrix.ts'
import { proofFooter } from './proof.ts'
import { hashesOf, pathTree } from './path-tree.ts'
import { markedReport } from './reading.ts'
import { addressIn, menu, ring, shell } from './shell.ts'
import { axisOver, position, yearsOf } from './time-axis.ts'
import { termTimeline } from './timeline.ts'

const organisation = { name: 'Совет <шести>', members: 6 }

describe('every page', () => {
  it('says its language, leads past the menu, and escapes what it is given', () => {
    const page = String(
      shell({ language: 'ru', address: '/', title: 'A & B', organisation, body: html`<p>x</p>` }),
    )
    assert.match(page, /^<!doctype html>\s*<html lang="ru">/)
    assert.match(page, /<title>A &amp; B — Совет &lt;шести&gt;<\/title>/)
    assert.match(page, /class="skip" href="#main"/)
    for (const part of menu) assert.match(page, new RegExp(`href="/${part}"`))
  })

  it('carries no style attribute, no script and no handler, so that a strict policy holds', () => {
    for (const language of pageLanguages) {
      const page = String(
        shell({ language, address: '/', title: 'x', organisation, body: 'x', sample: true, proof }),
      )
      assert.doesNotMatch(page, / style=|<script|<style| on[a-z]+=/)
    }
  })

  it('of the sample says so on screen and on paper', () => {
    const page = String(
      shell({ language: 'en', address: '/', title: 'x', organisation, body: 'x', sample: true }),
    )
    assert.equal(page.match(/Sample/g)?.length, 2)
  })

  it('keeps its address when the language changes', () => {
    assert.equal(
      addressIn('en', '/posts/chair?on=2026-01-01&lang=ru'),
      '/posts/chair?on=2026-01-01&lang=en',
    )
    assert.equal(addressIn('en', '/'), '/?lang=en')
  })

  it('that looks at the past says so and offers the way back', () => {
    const past = { day: '2025-11-27', entry: 404, backHref: '/posts' }
    const page = String(
      shell({ language: 'en', address: '/', title: 'x', organisation, body: 'x', past }),
    )
    assert.match(page, /on 27\u00a0November\u00a02025, as of entry 404/)
    assert.match(page, /<a href="\/posts">Back to today<\/a>/)
  })

  it('shows a tick for each member, and no ring above fifteen', () => {
    assert.equal(String(ring(6)).match(/<path/g)?.length, 6)
    assert.equal(ring(16), '')
  })
})

const proof = {
  entries: '380–425',
  checkpoint: { size: 431, at: Date.UTC(2025, 10, 27, 12, 40) },
  witnesses: { signed: 4, of: 5, needed: 4 },
  timeZone: 'Asia/Bishkek',
}

describe('the proof at the foot', () => {
  it('counts the witnesses that signed', () => {
    const foot = String(proofFooter('ru', proof))
    assert.match(foot, /4 из 5/)
    assert.match(foot, /27\.11\.2025,\u00a018:40/)
  })

  it('says what is missing instead of leaving a blank', () => {
    const none = { ...proof, entries: undefined, checkpoint: undefined, witnesses: undefined }
    const foot = String(proofFooter('en', none))
    for (const words of ['not entered in the record yet', 'not signed yet', 'none appointed'])
      assert.ok(foot.includes(words))
  })

  it('waits for witnesses when too few have signed', () => {
    assert.match(
      String(proofFooter('en', { ...proof, witnesses: { signed: 3, of: 5, needed: 4 } })),
      /waiting for witnesses/,
    )
  })
})

describe('a state', () => {
  it('is a mark and a word; in a matrix the word is hidden, never gone', () => {
    assert.match(String(mark('disc', 'signed')), /aria-hidden="true".*<span>signed<\/span>/)
    assert.match(String(mark('disc', 'signed', 'wordless')), /<span class="hidden">signed<\/span>/)
  })

  it('that no source gives is called notional', () => {
    assert.match(String(notional('ru', '12:54')), /12:54.*условно/s)
  })
})

describe('a matrix', () => {
  it('keeps the row of a member that took no part, with the reason in one cell', () => {
    const matrix = String(
      presenceMatrix({
        caption: 'x',
        heads: { code: 'Code', member: 'Member', head: 'Head', entry: 'Entry' },
        sittings: ['Narrow', 'Expanded'],
        members: [
          {
            code: 'AM',
            name: 'Armenia',
            head: '',
            entry: '383',
            sittings: { mark: 'hatched-square', reason: 'frozen' },
          },
        ],
        totals: { label: 'Total', quorum: 'quorum 4', counts: ['5', '5'] },
      }),
    )
    assert.match(matrix, /colspan="3"[^>]*>.*frozen/)
    assert.match(matrix, /class="entry"[^>]*>383/)
  })

  it('says in each cell whose signature it is', () => {
    const matrix = String(
      signatureMatrix({
        caption: 'x',
        heads: { document: 'Document', state: 'State', entry: 'Entry' },
        members: [{ code: 'KG', name: 'Kyrgyz Republic', out: false }],
        documents: [
          {
            title: 'Strategy',
            signs: [{ mark: 'disc', word: 'KG signed' }],
            state: 'signed',
            entry: '407',
          },
        ],
      }),
    )
    assert.match(matrix, /<span class="hidden">KG signed<\/span>/)
    assert.match(matrix, /<abbr title="Kyrgyz Republic">KG<\/abbr>/)
  })
})

describe('a timeline', () => {
  it('draws a known day hard and a known month or year soft', () => {
    const axis = { from: 2020, to: 2030 }
    const day = position(axis, '2023-01-01', '2025-12-31')
    assert.deepEqual([day.from, day.to], [0.3, 0.6])
    assert.deepEqual([day.softFrom, day.softTo], [day.from, day.to])
    const year = position(axis, '2023', '2025')
    assert.ok(Math.abs(year.softFrom - 0.4) < 1e-9 && Math.abs(year.softTo - 0.5) < 1e-9)
    assert.ok(position(axis, '2023-01', '2025-12-31').softFrom > day.from)
  })

  it('never softens past the middle of a bar', () => {
    const { from, to, softFrom, softTo } = position({ from: 1960, to: 2030 }, '1961', '1961')
    assert.ok(from < softFrom && softFrom === softTo && softTo < to)
  })

  it('draws a term without an end only as far as the chosen day', () => {
    assert.equal(position({ from: 2020, to: 2030, chosen: '2024-12-31' }, '2023-01-01').to, 0.5)
  })

  it('holds its bars and names its years at most ten times', () => {
    const axis = axisOver([{ from: '1961', to: '2028-12-31' }], '2025-11-27')
    assert.ok(axis.from <= 1961 && axis.to > 2028)
    assert.ok(yearsOf(axis).length <= 10)
    assert.deepEqual(yearsOf({ from: 2023, to: 2029 }), [2023, 2024, 2025, 2026, 2027, 2028])
  })

  it('names in its legend what it draws and nothing else', () => {
    const drawn = String(
      termTimeline({
        language: 'en',
        caption: 'x',
        heads: { label: 'Who' },
        axis: { from: 2017, to: 2030 },
        rows: [
          {
            label: 'A',
            bars: [{ kind: 'acting', from: '2017-01-01', to: '2017-05-01' }],
            inWords: 'acting 2017',
          },
        ],
      }),
    )
    assert.match(drawn, /<span class="hidden">acting 2017<\/span>/)
    const legend = drawn.slice(drawn.indexOf('class="legend"'))
    assert.match(legend, /acting/)
    assert.doesNotMatch(legend, /decided|ended|soft/)
  })
})

describe('a form', () => {
  it('ties label, hint and error to the field and keeps what was typed', () => {
    const field = String(
      textField({
        name: 'from',
        label: 'Start',
        hint: 'A day',
        error: 'Enter a day',
        value: '"32"',
      }),
    )
    assert.match(field, /<label for="from">/)
    assert.match(field, /aria-describedby="from-hint from-error"/)
    assert.match(field, /value="&quot;32&quot;"/)
    assert.ok(field.indexOf('Enter a day') < field.indexOf('<input'))
  })

  it('asks for a text in each language under its own name', () => {
    const fields = String(
      languagesField({
        name: 'title',
        label: 'Title',
        languages: ['ru', 'kk'],
        values: { kk: 'Атауы' },
      }),
    )
    assert.match(fields, /name="title\.ru"/)
    assert.match(fields, /name="title\.kk"[^>]*value="Атауы"/)
    assert.match(fields, /<span lang="kk">Қазақша<\/span>/)
  })

  it('links each mistake to its field', () => {
    assert.match(
      String(errorSummary('en', [{ field: 'from', words: 'Enter a day' }])),
      /<a href="#from">Enter a day<\/a>/,
    )
  })
})

describe('what cannot be done', () => {
  it('is refused with the rule, what it needs and what there is', () => {
    const box = String(
      refusalBox('en', {
        sentence: 'Not now.',
        rule: 'Rule 21',
        needed: '0',
        got: '1',
        whyHref: '/why',
      }),
    )
    assert.match(box, /Rule 21\..*Required: 0\..*Actual: 1\./s)
    assert.match(box, /role="alert"/)
  })

  it('stays in the list with its reason and is no button', () => {
    const list = String(
      actsInOrder('en', [
        { name: 'Close', consequence: 'A call is open.', blocked: 'refused', label: 'not now' },
      ]),
    )
    assert.doesNotMatch(list, /<button/)
    assert.match(list, /A call is open\./)
  })

  it('does not make the other answers disappear after one is chosen', () => {
    const answer = { second: 'x', chosen: false }
    const buttons = String(
      answerButtons('answer', [
        { ...answer, value: 'none', mark: 'disc', words: 'No objection', chosen: true },
        { ...answer, value: 'object', mark: 'cross', words: 'Object' },
      ]),
    )
    assert.equal(buttons.match(/<button class="answer"/g)?.length, 2)
    assert.match(buttons, /value="none" aria-pressed="true"/)
  })
})

describe('what the pages look up', () => {
  it('has a name that changes with its bytes', () => {
    assert.match(stylesheetPath, /^\/look\/kurultai\.[\w-]{12}\.css$/)
    assert.equal(asset(stylesheetPath)?.type, 'text/css; charset=utf-8')
    assert.equal(asset('/look/../assets.ts'), undefined)
    assert.throws(() => staticPath('nothing.js'), /no file/)
  })

  it('is all there: every address in the style sheet is served', () => {
    const css = asset(stylesheetPath)!.bytes.toString()
    const addresses = [...css.matchAll(/url\((\/[^)]+)\)/g)].map(([, address]) => address!)
    assert.ok(addresses.length > 25)
    for (const address of addresses) assert.equal(asset(address)?.type, 'font/woff2', address)
  })

  it('begins with the letters of the page’s language', () => {
    for (const language of pageLanguages) {
      for (const path of firstFonts(language)) assert.equal(asset(path)?.type, 'font/woff2')
    }
  })

  it('has letters for each of our languages', () => {
    const css = asset(stylesheetPath)!.bytes.toString()
    for (const name of [
      'golos-text-cyrillic-ext-600',
      'noto-sans-armenian-armenian-400',
      'pt-serif-cyrillic-400-italic',
    ]) {
      assert.ok(css.includes(name), name)
    }
  })
})

describe('a report with its words marked', () => {
  const text = 'Масадыков назначен с 1 января <2026> года.\n\nОн родился в 1961 году.'
  const at = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })

  it('loses and changes no letter, and escapes what it shows', () => {
    const spans = [
      { ...at('Масадыков'), basis: 'stated' as const, number: 1 },
      { ...at('с 1 января <2026> года'), basis: 'normalised' as const, number: 2 },
      { ...at('<2026> года'), basis: 'unread' as const, number: 3, reason: 'план' },
    ]
    const shown = String(markedReport(text, 'ru', spans))
    const read = shown
      .replace(/<a[^>]*>\d+<\/a>| <span class="reason">план<\/span>/g, '')
      .replace(/<[^>]+>/g, '')
    assert.equal(read, 'Масадыков назначен с 1 января &lt;2026&gt; года.Он родился в 1961 году.')
    assert.match(shown, /<mark class="words normalised">с 1 января <\/mark>/)
  })

  it('greys what was not read, with the reason behind it', () => {
    const spans = [{ ...at('назначен'), basis: 'unread' as const, number: 1, reason: 'план' }]
    assert.match(
      String(markedReport(text, 'ru', spans)),
      /<mark class="words unread">назначен<a [^>]+>1<\/a> <span class="reason">план<\/span><\/mark>/,
    )
  })

  it('leads from each word to its field', () => {
    const shown = String(markedReport(text, 'ru', [{ ...at('1961'), basis: 'stated', number: 7 }]))
    assert.match(shown, /1961<a class="to-field" id="words-7" href="#field-7">7<\/a><\/mark>/)
  })

  it('stands firm when a span runs over the end of a line or is empty', () => {
    const shown = String(
      markedReport(text, 'ru', [
        { start: 0, end: text.length, basis: 'inferred', number: 1 },
        { start: 5, end: 5, basis: 'stated', number: 2 },
      ]),
    )
    assert.equal(shown.match(/<mark/g)?.length, 2)
  })
})

describe('the path of an entry to the root', () => {
  it('carries as many hashes as its proof', () => {
    assert.equal(hashesOf(431, 405), 8)
    assert.equal(hashesOf(1, 0), 0)
    assert.equal(hashesOf(7, 6), 2)
    assert.equal(hashesOf(1024, 0), 10)
  })

  it('is drawn for every entry of every small tree within its frame, a square a hash', () => {
    for (let size = 1; size <= 70; size++) {
      for (let entry = 0; entry < size; entry++) {
        const drawing = String(pathTree('en', size, entry))
        assert.equal(
          drawing.match(/class="beside"/g)?.length ?? 0,
          hashesOf(size, entry),
          `${entry} of ${size}`,
        )
        assert.doesNotMatch(drawing, /NaN|undefined|Infinity/)
        for (const [, x] of drawing.matchAll(/[ML"](-?[\d.]+) /g))
          assert.ok(Number(x) >= -10 && Number(x) <= 1210)
      }
    }
  })

  it('is drawn for a record of a million entries', () => {
    assert.equal(String(pathTree('ru', 1_000_003, 700_001)).match(/class="beside"/g)?.length, 20)
  })

  it('does not exist for an entry that is not in the tree', () => {
    assert.throws(() => pathTree('en', 5, 5), /not in a tree/)
  })
})
