import { statSync } from 'node:fs'
import type { Field, Proposal, ProposalKind, Unresolved } from '../reading/proposal.ts'
import type { Reading } from '../reading/read.ts'
import { readFolder } from './read-folder.ts'
import { sayRefusal } from './read-refusal.ts'
import type { Out } from './replay.ts'

const usage = 'Usage: kurultai read FILE [--json], or kurultai read FOLDER --json\n'

/**
 * `kurultai read FILE [--json]`, `kurultai read FOLDER --json`: reads press reports into proposals, one line of JSON a
 * report in the order of their names, on every core the process may use, with progress on stderr. 0: all were read. 1: some were refused, each with its reason. 2: the command is mistaken.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const json = args.includes('--json')
  const [path, ...rest] = args.filter((argument) => argument !== '--json')
  if (path === undefined || rest.length > 0 || path.startsWith('-')) {
    out.stderr.write(usage)
    return 2
  }
  const folder = statSync(path, { throwIfNoEntry: false })
  if (folder === undefined) {
    out.stderr.write(`There is no file or folder ${path}.\n`)
    return 2
  }
  if (!folder.isDirectory()) return readOne(path, json, out)
  if (!json) {
    out.stderr.write(usage)
    return 2
  }
  return readFolder(path, out)
}

async function readOne(path: string, json: boolean, out: Out): Promise<number> {
  const { readFile } = await import('./read-file.ts')
  const result = readFile(path)
  if ('code' in result) {
    if (json) out.stdout.write(`${JSON.stringify({ refused: result })}\n`)
    out.stderr.write(`${path}: ${sayRefusal(result)}\n`)
    return 1
  }
  out.stdout.write(json ? `${JSON.stringify(result)}\n` : shown(result))
  return 0
}

const headings: Readonly<Record<ProposalKind, string>> = {
  session: 'Session',
  'agenda-item': 'Agenda item',
  statement: 'Statement',
  appointment: 'Appointment',
  dismissal: 'Dismissal',
  career: 'Career',
  birth: 'Birth',
  education: 'Education',
  rank: 'Rank',
  language: 'Language',
  document: 'Document',
  source: 'Source',
}

function shown(reading: Reading): string {
  const parts = [
    ...reading.proposals.map(shownProposal),
    ...reading.unresolved.map(shownUnresolved),
  ]
  const silence =
    reading.notStated.length === 0 ? [] : [`Not stated: ${reading.notStated.join(', ')}`]
  const all = [...parts, ...silence]
  return all.length === 0
    ? 'The report proposes nothing for the record.\n'
    : `${all.join('\n\n')}\n`
}

function shownProposal({ kind, sure, fields }: Proposal): string {
  const lines = Object.entries(fields).map(
    ([name, field]) => `  ${name.padEnd(14)}${shownField(field)}`,
  )
  return [`${headings[kind]}${sure ? '' : ' (look closely)'}`, ...lines].join('\n')
}

function shownField({ value, status, rule, spans }: Field): string {
  const words = spans
    .map(({ start, end, text }) => `«${text.replace(/\s+/g, ' ')}» ${start}–${end}`)
    .join(', ')
  return `${[value].flat().join(', ')}  [${status}${status === 'stated' ? '' : ` by ${rule}`}: ${words}]`
}

const whys: Readonly<Record<Unresolved['code'], string>> = {
  planned: 'planned or possible',
  denied: 'denied',
  cancelled: 'revoked, or it did not take place',
  'unresolved-name': 'no name that can be read',
  unresolved: 'who comes to which post cannot be told',
  'several-candidates': 'several persons could be meant',
  'scope-of-date': 'the date may belong to one post or to both',
  namesakes: 'whose name it is cannot be told',
  historical: 'told of the past',
}

function shownUnresolved({ kind, code, spans, readings }: Unresolved): string {
  const words = spans.map(({ text }) => `«${text.replace(/\s+/g, ' ')}»`).join(', ')
  const each = readings.map(
    ({ fields }, at) =>
      `  ${at + 1}. ${Object.entries(fields)
        .map(([name, { value }]) => `${name}: ${[value].flat().join(', ')}`)
        .join('; ')}`,
  )
  return [`Unresolved ${headings[kind].toLowerCase()}: ${whys[code]} (${words})`, ...each].join(
    '\n',
  )
}
