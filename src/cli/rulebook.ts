import type { Power } from '../rules/rulebook/power.ts'
import { checkRulebook, type Finding, powersIn } from '../rules/rulebook/self-check.ts'
import { readAsked } from './asked.ts'
import { tellMistakes } from './mistakes.ts'
import type { Language } from '../text/language.ts'
import { readRules } from './rules-file.ts'
import { languageOf, type Out, say } from './terminal.ts'

/**
 * `kurultai rulebook --rules FILE [--json]`: checks a rulebook by itself and prints each member's power where votes are
 * weighed. 0: no defect (notices aside). 1: a defect. 2: a mistake in the file or the command.
 */
export async function run(args: string[], out: Out): Promise<number> {
  const language = languageOf(out.env)
  const options = readAsked('rulebook', args, out)?.values
  if (!options) return 2
  const rules = await readRules(options.rules)
  if ('mistakes' in rules) return tellMistakes(rules.mistakes, options.json, out)
  const findings = checkRulebook(rules.rulebook)
  const powers = rules.rulebook.versions.map((version) => ({
    from: version.from,
    classes: powersIn(version),
  }))
  if (options.json) out.stdout.write(`${JSON.stringify({ findings, powers })}\n`)
  else {
    for (const finding of findings) out.stdout.write(`${sayFinding(language, finding)}\n`)
    for (const { from, classes } of powers)
      for (const [name, members] of Object.entries(classes)) {
        out.stdout.write(`${say(language, 'finding-power', { from, class: name })}\n`)
        out.stdout.write(tableOfPower(members))
      }
    const defects = findings.filter((finding) => finding.severity === 'defect').length
    out.stdout.write(
      `${say(language, 'finding-total', { defects, notices: findings.length - defects })}\n`,
    )
  }
  return findings.some((finding) => finding.severity === 'defect') ? 1 : 0
}

function sayFinding(
  language: Language,
  { severity, code, from, class: inClass, facts }: Finding,
): string {
  const finding = say(language, `finding-${code}`, facts)
  const place =
    inClass === undefined
      ? say(language, 'finding-place', { from, finding })
      : say(language, 'finding-place-class', { from, class: inClass, finding })
  return `${say(language, `finding-severity-${severity}`)}. ${place}`
}

function tableOfPower(members: readonly Power[]): string {
  return members
    .map(
      (one) =>
        `  ${one.member.padEnd(12)}  ${one.banzhaf.toFixed(4)}  ${one.shapleyShubik.toFixed(4)}\n`,
    )
    .join('')
}
