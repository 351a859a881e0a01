import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Field, Proposal, ProposalKind, Unresolved } from '../reading/proposal.ts'
import { type Reading, readReport } from '../reading/read.ts'
import type { Refusal } from '../reading/refusal.ts'
import type { Out } from './replay.ts'

const usage = 'Usage: kurultai read FILE [--json], or kurultai read FOLDER --json\n'
const bytesMax = 2_000_000
const filesMax = 100_000
const progressEvery = 100

/**
 * `kurultai read FILE [--json]`, `kurultai read FOLDER --json`: reads press reports into proposals, one line of JSON a
 * report, with progress on stderr. 0: all were read. 1: some were refused, each with its reason. 2: the command is mistaken.
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

function readOne(path: string, json: boolean, out: Out): number {
  const result = readFile(path)
  if ('code' in result) {
    if (json) out.stdout.write(`${JSON.stringify({ refused: result })}\n`)
    out.stderr.write(`${path}: ${sayRefusal(result)}\n`)
    return 1
  }
  out.stdout.write(json ? `${JSON.stringify(result)}\n` : shown(result))
  return 0
}

async function readFolder(folder: string, out: Out): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.txt'))
    .map((file) => join(file.parentPath, file.name))
    .sort()
  if (files.length > filesMax) {
    out.stderr.write(
      `There are ${files.length} reports in ${folder}; at most ${filesMax} are read at once.\n`,
    )
    return 2
  }
  let refused = 0
  for (const [at, path] of files.entries()) {
    const result = readFile(path)
    const file = relative(folder, path)
    if ('code' in result) {
      refused++
      out.stderr.write(`${file}: ${sayRefusal(result)}\n`)
      out.stdout.write(`${JSON.stringify({ file, refused: result })}\n`)
    } else out.stdout.write(`${JSON.stringify({ file, ...result })}\n`)
    if ((at + 1) % progressEvery === 0)
      out.stderr.write(`${at + 1} of ${files.length} reports read\n`)
    // Lets what was written leave the process before the next report.
    await setImmediate()
  }
  out.stderr.write(`${files.length} reports: ${files.length - refused} read, ${refused} refused\n`)
  return refused === 0 ? 0 : 1
}

type Unreadable = {
  code: 'report.not-utf8' | 'report.too-many-bytes' | 'report.unreadable'
  rule: string
  facts: Record<string, number>
}

function readFile(path: string): Reading | Refusal | Unreadable {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > bytesMax)
    return {
      code: 'report.too-many-bytes',
      rule: `a file has at most ${bytesMax} bytes`,
      facts: { bytes, bytesMax },
    }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
  } catch (error) {
    if (error instanceof TypeError)
      return { code: 'report.not-utf8', rule: 'a report is text in UTF-8', facts: { bytes } }
    return { code: 'report.unreadable', rule: 'a report can be opened', facts: {} }
  }
  return readReport(text)
}

function sayRefusal({ code, facts }: Refusal | Unreadable): string {
  switch (code) {
    case 'report.too-long':
      return `The report has ${facts.units} characters; at most ${facts.unitsMax} are read.`
    case 'report.not-russian':
      return `This is not a report in Russian: of ${facts.words} words, ${facts.known} are in the dictionary.`
    case 'report.empty':
      return 'There is nothing to read.'
    case 'report.not-utf8':
      return 'This is not text in UTF-8.'
    case 'report.too-many-bytes':
      return `The file has ${facts.bytes} bytes; at most ${facts.bytesMax} are read.`
    case 'report.unreadable':
      return 'The file cannot be opened.'
    default:
      return code satisfies never
  }
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
  planned: 'planned, possible or denied',
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
