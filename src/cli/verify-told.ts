// What `kurultai verify` prints: one line for each thing, after the result.
import type { Bad } from '../record/log/bad.ts'
import type { Judged } from '../record/log/policy.ts'
import type { Language } from '../text/language.ts'
import type { Arguments } from '../text/say.ts'
import { sayBad } from './bad-sentence.ts'
import { languageOf, type Out, say } from './terminal.ts'

/** Prints a line with its result: checked, not checked, missing although not ordered erased, or wrong. */
export type Told = {
  readonly language: Language
  readonly yes: (key: string, facts?: Arguments) => void
  readonly no: (key: string, facts?: Arguments) => void
  readonly lost: (sentence: string) => void
  /** Answers exit code 1. */
  readonly wrong: (sentence: string) => 1
}

export function tellTo(out: Out): Told {
  const language = languageOf(out.env)
  const heads = (['checked', 'not-checked', 'lost', 'wrong'] as const).map((one) => ({
    one,
    head: say(language, `verify-head-${one}`),
  }))
  const width = Math.max(...heads.map(({ head }) => head.length)) + 2
  const line = (which: (typeof heads)[number]['one'], words: string) => {
    const head = heads.find(({ one }) => one === which)?.head ?? ''
    out.stdout.write(`${head.padEnd(width)}${words}\n`)
  }
  return {
    language,
    yes: (key, facts) => line('checked', say(language, key, facts)),
    no: (key, facts) => line('not-checked', say(language, key, facts)),
    lost: (sentence) => line('lost', sentence),
    wrong(sentence) {
      line('wrong', sentence)
      return 1
    },
  }
}

export function tellBad(bad: Bad, { language, wrong }: Told): 1 {
  return wrong(sayBad(language, bad))
}

/** Who signed and cosigned a checkpoint, a line each. */
export function tellSigners({ logs, cosigned }: Judged, told: Told): void {
  for (const { key } of logs) told.yes('verify-signed', { name: key.name })
  for (const { name, at } of cosigned)
    told.yes('verify-cosigned', { name, when: new Date(at * 1_000).toISOString() })
}

/** What no verification can show. */
export function tellLimits(told: Told): void {
  told.no('verify-limits')
}
