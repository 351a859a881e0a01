// Acts that a reading comes to, laid one after another, and what came of each.
import { hash } from 'node:crypto'
import type { ProposalKind } from '../../reading/proposal.ts'
import type { ReportSource } from '../../reading/source-act.ts'
import type { Entered as Thing } from '../../reading/taking-back.ts'
import { UploadRefused } from '../../record/store/uploads.ts'
import { type Act, type By, parseAct } from '../../rules/acts.ts'
import type { Refusal } from '../../rules/event.ts'
import { takeAct } from '../doors/act-door.ts'
import type { Doors } from '../doors/doors.ts'

/** One act and what came of it. */
export type ToldAct = {
  readonly type: string
  readonly entry?: number
  readonly refusal?: Refusal
  readonly notRecorded?: boolean
}

/** What was laid, and what no act could be made of, with the field that it lacks. */
export type Entered = {
  readonly acts: readonly ToldAct[]
  readonly left: readonly { readonly kind: ProposalKind; readonly missing: string }[]
  /** What can be taken back, a proposal a line, in words. */
  readonly back?: readonly {
    readonly kind: ProposalKind
    readonly name: string
    readonly things: readonly Thing[]
  }[]
}

const titleUnits = 290
const digestUnits = 12

/** A report as a source: its id comes from its bytes, its title is its first line. */
export function sourceOf(report: string): ReportSource {
  const digest = hash('sha256', Buffer.from(report))
  const first = report.split('\n').find((line) => line.trim() !== '') ?? ''
  return {
    id: `report-${digest.slice(0, digestUnits)}`,
    title: first.trim().slice(0, titleUnits),
    digest,
  }
}

/** Keeps the reports, then lays the acts that rest on them; without room for the reports, lays none. */
export async function enterWith(
  doors: Doors,
  by: By,
  reports: readonly string[],
  acts: readonly Act[],
): Promise<ToldAct[]> {
  if (acts.length === 0) return []
  try {
    for (const report of reports) doors.documents.put(Buffer.from(report), by)
  } catch (error) {
    if (!(error instanceof UploadRefused)) throw error
    return [{ type: 'source.enter', notRecorded: true }]
  }
  const done: ToldAct[] = []
  for (const act of acts) done.push(await lay(doors, by, act))
  return done
}

async function lay(doors: Doors, by: By, act: Act): Promise<ToldAct> {
  const { type } = act
  const parsed = parseAct(act)
  if ('errors' in parsed) {
    const facts = { field: parsed.errors[0]?.path ?? '' }
    return { type, refusal: { code: 'bad-value-in-field', rule: 'S3', facts } }
  }
  const taken = await takeAct(doors, parsed.act, by)
  if (typeof taken === 'string') return { type, notRecorded: true }
  return 'refusal' in taken
    ? { type, refusal: taken.refusal }
    : { type, entry: taken.receipt.entry }
}
