// The day at the organisation's seat. One formatter a time zone: making one costs more than using it a thousand times.
const formatters = new Map<string, Intl.DateTimeFormat>()

/** 'YYYY-MM-DD' of an instant (UTC milliseconds) in a time zone of the IANA database. */
export function seatDay(at: number, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(at)
}
