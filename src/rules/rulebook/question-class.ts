import type { CompiledClass, CompiledRules } from './compiled.ts'
import { refusal } from './ballot.ts'
import { citation } from './condition.ts'
import { isDay } from './rulebook.ts'
import type { Reason, RulebookRefusal } from './outcome.ts'
import type { Question } from './question.ts'

/**
 * The class of a question and the class whose requirements apply: by the Chair's ruling, by the class it was put with,
 * by the rules of assignment, by default; then by the latest earlier vote on the same subject.
 */
export function assignClass(
  rules: CompiledRules,
  question: Question,
): { put: string; needs: CompiledClass; reasons: Reason[] } | RulebookRefusal {
  if (!isDay(question.on)) return refusal(rules, 'day.malformed', undefined, { day: question.on })
  if (question.on < rules.from)
    return refusal(rules, 'day.before-rules', undefined, { day: question.on, from: rules.from })
  const put =
    question.ruling ?? assigned(rules, question) ?? question.class ?? rules.version.defaultClass
  if (put === undefined) return refusal(rules, 'class.missing', undefined, {})
  const own = rules.classes.get(put)
  if (!own)
    return refusal(rules, 'class.unknown', undefined, {
      class: put,
      known: [...rules.classes.keys()].join(', '),
    })
  for (const step of own.written.becomes ?? []) {
    const earlier =
      question.earlier && Object.hasOwn(question.earlier, step.after)
        ? question.earlier[step.after]
        : undefined
    if (!earlier || earlier.outcome !== (step.outcome ?? 'adopted')) continue
    if (step.mark !== undefined && !earlier.marks?.includes(step.mark)) continue
    if ((step.times ?? 1) > (earlier.times ?? 1)) continue
    if (step.withinDays !== undefined && daysSince(earlier.on, question.on) > step.withinDays)
      continue
    return {
      put,
      needs: rules.classes.get(step.class)!,
      reasons: [byEarlierVote(rules, step.rule, step.after)],
    }
  }
  return { put, needs: own, reasons: [] }
}

function assigned(rules: CompiledRules, question: Question): string | undefined {
  const given =
    typeof question.requires === 'string' ? [question.requires] : (question.requires ?? [])
  for (const rule of rules.version.assign ?? []) {
    if (
      rule.whenClass ? !rule.whenClass.includes(question.class ?? '') : question.class !== undefined
    )
      continue
    if (rule.requires && !given.some((word) => rule.requires!.includes(word))) continue
    if (rule.title && !titleHas(question.title ?? '', rule.title)) continue
    return rule.class
  }
  return undefined
}

function titleHas(title: string, wanted: readonly string[]): boolean {
  const lower = title.toLowerCase()
  return wanted.some((part) => lower.includes(part.toLowerCase()))
}

function daysSince(earlier: string | undefined, on: string): number {
  return earlier === undefined ? 0 : (Date.parse(on) - Date.parse(earlier)) / 86_400_000
}

function byEarlierVote(rules: CompiledRules, rule: string | undefined, after: string): Reason {
  return {
    condition: 'earlier-vote',
    ...citation(rules, rule),
    needed: { compare: 'at-least', number: 1, stated: 1, of: after },
    got: 1,
    met: true,
    counted: [],
  }
}
