// How the house is: part by part, so that whoever runs it knows where to look.
import { statfsSync } from 'node:fs'
import { openEntries } from '../audience/embargo.ts'
import { uploadLimits } from '../record/store/uploads.ts'
import type { House } from './house.ts'
import type { Publication } from './publication.ts'

/** Each part, and what is wrong with it. */
export type Parts = {
  /** halted: another history of this record exists. unwritable: the disk does not take it. */
  readonly record: 'ok' | 'halted' | 'unwritable'
  readonly views: 'ok' | 'behind'
  /** low: files are no longer taken. failing: something could not be written. */
  readonly disk: 'ok' | 'low' | 'failing'
  readonly keys: 'ok' | 'missing'
  /** behind: what may be published has not been for a minute. standstill: nothing is signed. */
  readonly publication: 'ok' | 'behind' | 'standstill'
  /** silent: fewer cosign than the policy asks for. none: there is no policy. */
  readonly witnesses: 'ok' | 'none' | 'silent'
  /** behind: it shows a time before that of the newest entry. jumped: it was set while the server ran, or is far ahead. */
  readonly clock: 'ok' | 'behind' | 'jumped'
}

export type Health = {
  /** Whether acts are taken, and pages of every time answered. */
  readonly serving: boolean
  readonly parts: Parts
}

const BEHIND_MILLISECONDS = 60_000

type Housed = Pick<House, 'clerk' | 'caughtUp' | 'dir'>

/** `publication` absent: nothing is published from here. `now`: UTC milliseconds. */
export function healthOf(
  house: Housed,
  publication: Publication | undefined,
  now: number,
  leftFree = uploadLimits.leftFree,
): Health {
  const { standing } = house.clerk
  const state = publication?.publisher.state()
  const record = standing.taking ? 'ok' : standing.because
  const published = publicationOf(house, publication, now)
  const views = house.caughtUp() ? 'ok' : 'behind'
  return {
    serving: record === 'ok' && views === 'ok',
    parts: {
      record,
      views,
      disk: diskOf(house, record === 'unwritable' || state?.trouble?.with === 'disk', leftFree),
      keys: state?.trouble?.with === 'keys' ? 'missing' : 'ok',
      publication: published,
      witnesses: witnessesOf(publication, published),
      clock: clockOf(house, now),
    },
  }
}

function diskOf({ dir }: Housed, failing: boolean, leftFree: number): Parts['disk'] {
  if (failing) return 'failing'
  try {
    const { bavail, bsize } = statfsSync(dir)
    return bavail * bsize < leftFree ? 'low' : 'ok'
  } catch {
    return 'failing'
  }
}

function publicationOf(
  { clerk }: Housed,
  publication: Publication | undefined,
  now: number,
): Parts['publication'] {
  if (!publication) return 'ok'
  const { standstill, published } = publication.publisher.state()
  if (standstill) return 'standstill'
  const [next, size] = [published, Math.min(clerk.head().size, openEntries(clerk.org))]
  const oldest = next < size ? clerk.entry(next)?.at : undefined
  const since = Math.max(oldest ?? now, publication.openedAt)
  return next < size && now - since > BEHIND_MILLISECONDS ? 'behind' : 'ok'
}

function witnessesOf(
  publication: Publication | undefined,
  published: Parts['publication'],
): Parts['witnesses'] {
  const witnesses = publication?.standing().witnesses
  if (!publication || !witnesses) return 'none'
  if (publication.publisher.state().trouble?.with === 'witnesses') return 'silent'
  return published !== 'ok' && witnesses.signed < witnesses.needed ? 'silent' : 'ok'
}

function clockOf(house: Housed, now: number): Parts['clock'] {
  if (isClockBehind(house, now)) return 'behind'
  return house.clerk.clockFault() === undefined ? 'ok' : 'jumped'
}

function isClockBehind({ clerk }: Housed, now: number): boolean {
  const { size } = clerk.head()
  const newest = size > 0 ? clerk.entry(size - 1)?.at : undefined
  return newest !== undefined && now < newest - BEHIND_MILLISECONDS
}
