// Silence procedures of a session: each that runs with its deadline, its reminder and what may be done with it.
import { isOver } from '../../rules/sessions.ts'
import { allOf, type Thing } from '../../rules/organisation.ts'
import { momentInTable } from '../../text/times.ts'
import { say } from '../../text/say.ts'
import { zoneOf } from '../../telling/clock.ts'
import type { Visit } from '../visit.ts'
import { actName } from '../../telling/field-words.ts'
import type { Candidate } from '../forms/one-click.ts'
import { questionTitle } from '../../telling/questions.ts'

export function silenceActs(visit: Visit, session: Thing<'session'>): Candidate[] {
  const { language } = visit
  const running = silencesOf(visit, session).flatMap((question): Candidate[] => {
    const fields = { question: question.id }
    const title = questionTitle(visit, question)
    const named = (
      type: 'silence.remind' | 'silence.extend' | 'silence.end',
      consequence?: string,
    ): Candidate => ({
      type,
      act: fields,
      fields,
      name: say(language, 'about-silence', { act: actName(language, type), title }),
      ...(consequence === undefined ? {} : { consequence }),
    })
    const until = say(language, 'silence-until', {
      until: momentInTable(language, question.closesAt ?? question.putAt, zoneOf(visit, session)),
      extensions: question.extensions ?? 0,
    })
    const remind = question.remindedAt === undefined ? [named('silence.remind')] : []
    return [...remind, named('silence.extend', until), named('silence.end')]
  })
  if (isOver(session)) return running
  // Whether a question may be put so depends on its class, which the form asks for.
  const known = { session: session.id }
  return [...running, { type: 'silence.begin', act: known, prefill: known }]
}

/** Questions put by silence that still run. */
export function silencesOf({ org }: Visit, session: Thing<'session'>): Thing<'question'>[] {
  return allOf(org, 'question').filter(
    (one) => one.session === session.id && one.method === 'silence' && one.state === 'open',
  )
}
