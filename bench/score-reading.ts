/**
 * `npm run score:reading [-- --raise] [FILE...]`: reads the official forms (test/reading/forms/texts) and prints precision
 * and recall of appointments and dismissals, wrong persons, dates by kind, and each form that is not read right. With
 * --raise, keeps where each form stands now, unless one fell. FILE: the beginning of a file's name, to print only those.
 */
import { fallen, keep, nameOf, scoredForms } from '../test/reading/forms/standing.ts'
import type { Scored } from '../test/reading/forms/score.ts'
import { share, sumsOf } from '../test/reading/forms/sums.ts'

const args = process.argv.slice(2)
const unknown = args.filter((one) => one.startsWith('-') && one !== '--raise')
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown[0]}. Usage: npm run score:reading [-- --raise] [FILE...]`)
  process.exit(2)
}
const chosen = args.filter((one) => !one.startsWith('-'))
const all = scoredForms()
const shown = all.filter(
  ({ form }) => chosen.length === 0 || chosen.some((one) => form.file.startsWith(one)),
)
for (const scored of shown) if (scored.standing !== 'right') printForm(scored)
printTable()
printDates()
if (args.includes('--raise')) raise()

function printForm({ form, standing, faults }: Scored): void {
  console.log(`[${standing}] ${form.file}: ${form.text.replaceAll('\n', '\n    ')}`)
  for (const fault of faults) console.log(`    ${fault}`)
}

function printTable(): void {
  const files = [...new Set(shown.map(({ form }) => form.file))]
  console.log(
    `\n${'file'.padEnd(34)}right/forms      P      R  changes  holders  wrong (sure)  not read: shown, by reason`,
  )
  for (const file of files)
    printRow(
      file,
      shown.filter(({ form }) => form.file === file),
    )
  if (files.length > 1) printRow('all', shown)
}

function printRow(name: string, scored: readonly Scored[]): void {
  const { right, forms, changes, holders, wrongPersons, wrongPersonsSure, unread } = sumsOf(scored)
  console.log(
    [
      name.padEnd(34),
      `${right}/${forms}`.padStart(11),
      changes.p.toFixed(3).padStart(7),
      changes.r.toFixed(3).padStart(7),
      `${changes.right}/${changes.stated}`.padStart(9),
      `${holders.found}/${holders.stated}`.padStart(9),
      `${wrongPersons} (${wrongPersonsSure})`.padStart(14),
      `${unread.shown}, ${unread.reason}/${unread.stated}`.padStart(16),
    ].join(''),
  )
}

function printDates(): void {
  const { dates, datesShare } = sumsOf(shown)
  console.log('\ndates, lengths and places')
  for (const [name, { told, right }] of [...dates].toSorted())
    console.log(`  ${name.padEnd(22)}${share(right, told).toFixed(3)}  ${right}/${told}`)
  console.log(`  ${'all'.padEnd(22)}${datesShare.toFixed(3)}`)
}

function raise(): void {
  const fell = fallen(all)
  for (const { scored, kept } of fell)
    console.error(`Fell from ${kept} to ${scored.standing}: ${nameOf(scored.form)}`)
  if (fell.length > 0) process.exit(1)
  keep(all)
}
