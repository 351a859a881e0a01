import { appointments } from './appointments.ts'
import { departures } from './departures.ts'
import { mentions } from './mentions.ts'
import { press } from './press.ts'
import type { GoldReport } from './report.ts'
import { sessions } from './sessions.ts'

/** The project's own gold set: short reports with field-exact answers. */
export const goldReports: readonly GoldReport[] = [
  ...sessions,
  ...appointments,
  ...departures,
  ...mentions,
  ...press,
]
