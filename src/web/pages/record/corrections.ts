// Corrections of a thing: what stood before, what stands now, why, and the entry. What stood before stays answerable.
import { html } from 'hono/html'
import { allOf, type Thing } from '../../../rules/organisation.ts'
import { say } from '../../../text/say.ts'
import { momentInTable } from '../../../text/times.ts'
import { zoneOfThing } from '../../../telling/clock.ts'
import { notStated } from '../../look/mark.ts'
import type { Markup, Words } from '../../look/markup.ts'
import { entryLink, section } from '../../look/section.ts'
import { table } from '../../look/table.ts'
import type { Visit } from '../../visit.ts'
import { addressOf, text } from '../things.ts'
import { wordsOf } from '../../../telling/names.ts'
import { readable } from '../../../audience/may-read.ts'

/** A section on the page of the corrected thing; nothing where nothing was corrected. */
export function correctionsOf(visit: Visit, kind: string, ...ids: readonly string[]): Markup | '' {
  const made = correctionsTo(visit, kind, ids)
  if (made.length === 0) return ''
  const { language } = visit
  return section({
    id: 'corrections',
    label: say(language, 'corrections'),
    note: say(language, 'corrections-note'),
    content: table({
      caption: say(language, 'corrections'),
      columns: [
        { head: say(language, 'correction-field') },
        { head: say(language, 'correction-before') },
        { head: say(language, 'correction-after') },
        { head: say(language, 'correction-why') },
        { head: say(language, 'entry'), kind: 'entry' },
      ],
      rows: made.flatMap((correction) =>
        Object.keys(correction.set).map((field) => ({
          id: correction.id,
          cells: [
            say(language, 'correction-of-field', { field }),
            html`<a href="${addressBefore(correction)}">${corrected(visit, correction, field, correction.before[field])}</a>`,
            corrected(visit, correction, field, correction.set[field]),
            text(visit, correction.why),
            entryLink(correction.made),
          ],
        })),
      ),
    }),
  })
}

export function correctionsTo(
  visit: Visit,
  kind: string,
  ids: readonly string[],
): Thing<'correction'>[] {
  const made = allOf(visit.org, 'correction').filter(
    ({ of }) => of.kind === kind && ids.includes(of.id),
  )
  return readable(visit, 'correction', made)
}

/** The page as it stood before the correction. */
function addressBefore({ of, made }: Thing<'correction'>): string {
  return `${addressOf(of.kind, of.id) ?? '/record'}?at=${made - 1}`
}

/** A value of a field: an instant on the clock of the place, anything else in words. */
function corrected(
  visit: Visit,
  { of }: Thing<'correction'>,
  field: string,
  value: unknown,
): Words {
  if (!field.endsWith('At') || value === null || value === undefined) return written(visit, value)
  const at = typeof value === 'number' ? value : Date.parse(String(value))
  const thing = visit.org.thing(of.kind, of.id)
  return momentInTable(visit.language, at, zoneOfThing(visit.org, of.kind, thing ?? {}))
}

/** A value of any field in words: texts in the reader's language, ids and days as they are. */
function written(visit: Visit, value: unknown): Words {
  if (value === null || value === undefined) return notStated(visit.language)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value)
  if (isText(value)) return wordsOf(visit, value)
  return html`<span class="mono">${JSON.stringify(value)}</span>`
}

function isText(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([code, words]) => /^[a-z]{2,3}$/.test(code) && typeof words === 'string',
    )
  )
}
