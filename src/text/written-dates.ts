// Dates as people write them into a field, read into what the record keeps.
import { isDay } from '../rules/day.ts'

/** «27.11.2025», '2025-11-27' -> '2025-11-27'; undefined where there is no such day. */
export function readDay(written: string): string | undefined {
  const iso = asIso(written.trim())
  return isDay(iso) ? iso : undefined
}

/** «27.11.2025», «11.2025», «2025» or EDTF as it is -> EDTF. What cannot be read stays as written, for its shape to refuse. */
export function readWhen(written: string): string {
  const [from, to, ...more] = written.trim().split(/\s*[/–—]\s*/)
  if (more.length > 0 || from === undefined) return written.trim()
  return to === undefined ? asIso(from) : `${asIso(from)}/${asIso(to)}`
}

/**
 * «27.11.2025 11:05», «11:05» -> '2025-11-27T11:05+06:00' in a time zone (IANA name); `today` is the day meant where only a
 * time is written. What cannot be read stays as written.
 */
export function readInstant(written: string, timeZone: string, today: string): string {
  const parts = /^(?:(\S+?),?[ T]\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(written.trim())
  if (!parts) return written.trim()
  const day = parts[1] === undefined ? today : readDay(parts[1])
  if (day === undefined || Number(parts[2]) > 23 || Number(parts[3]) > 59) return written.trim()
  const time = `${parts[2]?.padStart(2, '0')}:${parts[3]}${parts[4] === undefined ? '' : `:${parts[4]}`}`
  return `${day}T${time}${offsetOf(`${day}T${time}`, timeZone)}`
}

function asIso(written: string): string {
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written)
  if (day) return `${day[3]}-${day[2]?.padStart(2, '0')}-${day[1]?.padStart(2, '0')}`
  const month = /^(\d{1,2})\.(\d{4})$/.exec(written)
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`
  return written
}

/** '+06:00' of a wall-clock time in a zone. Where the clock shows it twice, the first. */
function offsetOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`)
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' })
  const named = (at: number) =>
    shown
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')
      ?.value.slice(3) || '+00:00'
  const guess = named(asUtc)
  const sign = guess.startsWith('-') ? -1 : 1
  const shift = sign * (Number(guess.slice(1, 3)) * 60 + Number(guess.slice(4, 6))) * 60_000
  return named(asUtc - shift)
}
