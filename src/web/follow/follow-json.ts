// The page that follows a session, for programs: the same fields as it shows, and no more.
import { presentAt } from '../../rules/decide/sitting.ts'
import type { Thing } from '../../rules/organisation.ts'
import { questionTitle } from '../../telling/questions.ts'
import { nameOfThing } from '../../telling/names.ts'
import { sessionTitle } from '../../telling/session-title.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Visit } from '../visit.ts'
import { heldBack } from '../../audience/embargo.ts'
import { answered, isByName, pollSums, sumsOf } from '../../telling/answer-sums.ts'
import { answersNow, type MemberNow, opinionsNow } from './members.ts'
import { electionTold } from '../../telling/elections.ts'
import { lastNews } from '../../telling/heard.ts'
import { agendaOf, figuresOf, type Situation, situationOf } from '../../telling/situation.ts'
import { candidatesOf, castIn, roundNumber } from './table-part.ts'

export function followJson(visit: Visit, session: Thing<'session'>) {
  const held = heldBack(visit, session.id)
  const situation = situationOf(visit, session)
  const { sitting, floor, waiting, silent } = situation
  const told = {
    session: { id: session.id, title: sessionTitle(visit, session) },
    at: visit.at,
    agenda: agendaOf(visit.org, situation).map((item) => ({
      id: item.id,
      title: nameOfThing(visit, 'item', item),
      state: item.state,
    })),
    course: lastNews(visit, session, 30),
  }
  if (held) return { ...told, embargo: { until: held.until ?? null } }
  return {
    ...told,
    embargo: null,
    state: session.state,
    sitting: sitting
      ? {
          id: sitting.id,
          name: nameOfThing(visit, 'sitting', sitting),
          state: sitting.state,
          access: sitting.access ?? 'public',
          openedAt: sitting.openedAt,
        }
      : null,
    figures: figuresOf(visit, situation) ?? null,
    table: tableJson(visit, situation),
    silence: silent.map((question) => ({
      id: question.id,
      title: questionTitle(visit, question),
      closesAt: question.closesAt,
    })),
    floor: floor
      ? {
          speaker: nameOfThing(visit, 'floor', floor),
          givenAt: floor.givenAt,
          spent: floor.spent,
          runningSince: floor.runningSince ?? null,
          seconds: floor.seconds ?? null,
        }
      : null,
    next: waiting.map(({ member, kind }) => ({ member, kind })),
  }
}

function tableJson(visit: Visit, { table, on, sitting }: Situation) {
  switch (table.what) {
    case 'question':
    case 'outcome': {
      const { question } = table
      const open = mayRead(visit, 'question', question.id)
      return {
        what: table.what,
        id: question.id,
        entry: question.changed,
        title: questionTitle(visit, question),
        method: question.method,
        closesAt: question.closesAt ?? null,
        ...(table.what === 'outcome' ? { result: question.outcome?.result } : {}),
        ...(open
          ? {
              answered: answered(visit, question),
              counts: sumsOf(visit, question),
              answers: isByName(question) ? membersJson(answersNow(visit, question)) : null,
              ...(table.what === 'outcome'
                ? {
                    reasons: question.outcome?.reasons,
                    election: electionTold(visit, question.id) ?? null,
                  }
                : {}),
            }
          : {}),
      }
    }
    case 'election':
      return {
        what: table.what,
        id: table.election.id,
        title: nameOfThing(visit, 'election', table.election),
        round: table.round
          ? {
              number: roundNumber(visit, table.election, table.round),
              state: table.round.state,
              cast: castIn(visit, table.round),
            }
          : null,
        candidates: candidatesOf(visit, table.election, table.round),
      }
    case 'poll':
      return {
        what: table.what,
        id: table.poll.id,
        text: nameOfThing(visit, 'poll', table.poll),
        decides: false,
        counts: pollSums(visit, table.poll),
        answers: membersJson(
          opinionsNow(visit, table.poll, on, sitting ? presentAt(visit.org, sitting.id) : []),
        ),
      }
    case 'item':
      return { what: table.what, id: table.item.id, title: nameOfThing(visit, 'item', table.item) }
    case 'closed':
      return { what: table.what, closed: table.closed.kind, access: table.closed.access }
    case 'nothing':
      return null
    default:
      return table satisfies never
  }
}

function membersJson(members: readonly MemberNow[]) {
  return members.map(({ code, answer, word }) => ({ member: code, answer: answer ?? null, word }))
}
