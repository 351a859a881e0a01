// The day at the organisation's seat. One formatter a time zone: making one costs more than using it a thousand times.
type Zone = { readonly formatter: Intl.DateTimeFormat; quarter: number; day: string }

const zones = new Map<string, Zone>()
const QUARTER = 900_000
/** Since then every zone differs from UTC by whole quarters of an hour, so a day begins with one. */
const WHOLE_QUARTERS = Date.UTC(1973, 0, 1)

/** 'YYYY-MM-DD' of an instant (UTC milliseconds) in a time zone of the IANA database. */
export function seatDay(at: number, timeZone: string): string {
  const zone = zones.get(timeZone) ?? openZone(timeZone)
  const quarter = Math.floor(at / QUARTER)
  if (at < WHOLE_QUARTERS) return zone.formatter.format(at)
  if (zone.quarter !== quarter) {
    zone.day = zone.formatter.format(at)
    zone.quarter = quarter
  }
  return zone.day
}

function openZone(timeZone: string): Zone {
  const formatter = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const zone = { formatter, quarter: Number.NaN, day: '' }
  zones.set(timeZone, zone)
  return zone
}
