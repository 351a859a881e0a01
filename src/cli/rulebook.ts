import { parseArgs } from 'node:util'
import type { Power } from '../rules/rulebook/power.ts'
import { checkRulebook, type Finding, powersIn } from '../rules/rulebook/self-check.ts'
import { type Out, tellMistakes } from './replay.ts'
import { readRules } from './rules-file.ts'

/**
 * `kurultai rulebook --rules FILE [--json]`: checks a rulebook by itself and tells each member's power where votes are
 * weighed. 0: no defect (notices aside). 1: a defect. 2: a mistake in the file or the command.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const options = readOptions(args)
  if (!options) {
    out.stderr.write('Usage: kurultai rulebook --rules FILE [--json]\n')
    return 2
  }
  const rules = await readRules(options.rules)
  if ('mistakes' in rules) return tellMistakes(rules.mistakes, options.json, out)
  const findings = checkRulebook(rules.rulebook)
  const powers = rules.rulebook.versions.map((version) => ({ from: version.from, classes: powersIn(version) }))
  if (options.json) out.stdout.write(`${JSON.stringify({ findings, powers })}\n`)
  else {
    for (const finding of findings) out.stdout.write(`${sayFinding(finding)}\n`)
    for (const { from, classes } of powers)
      for (const [name, members] of Object.entries(classes)) out.stdout.write(tableOfPower(from, name, members))
    const defects = findings.filter((finding) => finding.severity === 'defect').length
    out.stdout.write(`${defects} defects, ${findings.length - defects} notices\n`)
  }
  return findings.some((finding) => finding.severity === 'defect') ? 1 : 0
}

const sentences: Record<string, string> = {
  'class-never-adopted': 'It can never be adopted, not even with every member in favour ({why}).',
  'class-adopted-against-all': 'It is adopted even with every member against.',
  'threshold-never-met': '{needed} are needed and {most} is the most there can be.',
  'quorum-above-membership': 'The quorum is {needed} and there are {most} members.',
  'class-unreachable': 'No question is decided by it: every one becomes {before}.',
  'class-only-by-name': 'No rule leads to it: only a question put with it by name has it.',
  'assignment-never-used': 'This assignment never fits: the one to {before} goes before it.',
  'step-never-used': 'The step after {after} is never taken: the one to {before} goes before it.',
  'group-empty': 'Nobody is in the group {group} on the first day.',
  'member-without-weight': '{member} has no weight in {table}.',
}

function sayFinding({ severity, code, from, class: inClass, facts }: Finding): string {
  const sentence = (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '?')
  return `${severity}, from ${from}${inClass === undefined ? '' : `, class ${inClass}`}: ${sentence}`
}

function tableOfPower(from: string, name: string, members: readonly Power[]): string {
  const rows = members.map(
    ({ member, banzhaf, shapleyShubik }) =>
      `  ${member.padEnd(12)}  ${banzhaf.toFixed(4)}  ${shapleyShubik.toFixed(4)}\n`,
  )
  return `Power from ${from}, class ${name} (Banzhaf, Shapley-Shubik):\n${rows.join('')}`
}

function readOptions(args: string[]): { rules: string; json: boolean } | undefined {
  try {
    const { values } = parseArgs({ args, options: { rules: { type: 'string' }, json: { type: 'boolean' } } })
    return values.rules ? { rules: values.rules, json: values.json === true } : undefined
  } catch {
    return undefined
  }
}
