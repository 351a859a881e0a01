// A press report read in the browser: pasted or dropped, shown with its words marked and what is proposed beside them, and
// what a person confirms laid before the clerk as acts. The text travels with the form; nothing is kept until confirmed.
import type { Context, Hono } from 'hono'
import { isRefusal, type Refusal } from '../../reading/refusal.ts'
import { readReport } from '../../reading/read.ts'
import { reportUnitsMax } from '../../reading/text.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { readForm } from '../doors/payload.ts'
import { show } from '../doors/showing.ts'
import { notYoursPage } from '../forms/act-form.ts'
import { enterClaims } from './comparing.ts'
import { confirm } from './confirming.ts'
import { takeBack } from './taking-back.ts'
import { confirmedPage } from './confirmed-page.ts'
import { reportPage } from './report-page.ts'
import { startPage } from './start-page.ts'

/** A report of the longest kind in UTF-8, twice, with the choices on its fields. */
const BYTES_MAX = 4 * reportUnitsMax * 2 + 400_000

export function openReading(app: Hono, doors: Doors): void {
  app.get('/reading', (c) => {
    const visit = visitNow(doors, c)
    return show(c, visit, startPage(visit, {}))
  })
  app.post('/reading', async (c) => {
    const sent = await readForm(c, BYTES_MAX)
    if (sent instanceof Response) return sent
    const visit = visitNow(doors, c)
    const [report, other] = [await wordsOf(sent, 'report'), await wordsOf(sent, 'other')]
    const reading = readReport(report)
    if (isRefusal(reading))
      return show(c, visit, startPage(visit, { report, other, refusal: reading }))
    if (other.trim() === '') return show(c, visit, reportPage(visit, report, reading))
    const second = readReport(other)
    if (isRefusal(second))
      return show(c, visit, startPage(visit, { report, other, refusal: second }))
    const beside = { report: other, reading: second }
    return show(c, visit, reportPage(visit, report, reading, beside))
  })
  app.post('/reading/confirm', async (c) => {
    const sent = await readForm(c, BYTES_MAX)
    if (sent instanceof Response) return sent
    const visit = visitNow(doors, c)
    if (visit.by?.role !== 'secretary')
      return show(c, visit, notYoursPage(visit, 'reading.confirm'))
    const report = await wordsOf(sent, 'report')
    const reading = readReport(report)
    if (isRefusal(reading)) return show(c, visit, startPage(visit, { report, refusal: reading }))
    const told = await confirm(doors, visit.by, report, reading, sent)
    const after = visitNow(doors, c)
    return show(c, after, confirmedPage(after, told))
  })
  app.post('/reading/take-back', async (c) => {
    const sent = await readForm(c, BYTES_MAX)
    if (sent instanceof Response) return sent
    const visit = visitNow(doors, c)
    if (visit.by?.role !== 'secretary')
      return show(c, visit, notYoursPage(visit, 'correction.make'))
    const told = await takeBack(doors, visit.by, sent)
    const after = visitNow(doors, c)
    return show(c, after, confirmedPage(after, told, 'reading-taken-back'))
  })
  app.post('/reading/claims', async (c) => {
    const sent = await readForm(c, BYTES_MAX)
    if (sent instanceof Response) return sent
    const visit = visitNow(doors, c)
    if (visit.by?.role !== 'secretary') return show(c, visit, notYoursPage(visit, 'claim.enter'))
    const [report, other] = [await wordsOf(sent, 'report'), await wordsOf(sent, 'other')]
    const [reading, second] = [readReport(report), readReport(other)]
    if (isRefusal(reading) || isRefusal(second)) {
      const refusal = isRefusal(reading) ? reading : (second as Refusal)
      return show(c, visit, startPage(visit, { report, other, refusal }))
    }
    const both = [
      { report, reading },
      { report: other, reading: second },
    ] as const
    const told = await enterClaims(doors, visit, visit.by, both, sent)
    const after = visitNow(doors, c)
    return show(c, after, confirmedPage(after, told))
  })
}

function visitNow(doors: Doors, c: Context) {
  return visitOf(doors, c, arrivalOf(doors, c)).visit
}

/** The text pasted, or the file dropped in its stead. Browsers send line ends as CR LF; the report has LF. */
async function wordsOf(sent: FormData, name: string): Promise<string> {
  const file = sent.get(`${name}-file`)
  const dropped =
    file !== null && typeof file !== 'string' && file.size > 0 ? await file.text() : ''
  const pasted = sent.get(name)
  return (dropped || (typeof pasted === 'string' ? pasted : '')).replaceAll('\r\n', '\n')
}
