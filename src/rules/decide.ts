// The rules of procedure as one pure function: act + organisation + who + when -> what it makes, or why not.
import type { Act, By, Role } from './acts.ts'
import { beyondGrant, grantAccess, recoverAccess, revokeAccess } from './decide/access.ts'
import {
  enterClaim,
  giveReport,
  issueCommunique,
  makeCorrection,
  recordTerm,
  setMeasure,
} from './decide/after.ts'
import { type Answered, type Context, refuse, type Refused } from './decide/answer.ts'
import {
  adoptMinutes,
  agreeMinutes,
  answerPoll,
  closePoll,
  draftMinutes,
  editMinutes,
  handOver,
  liftEmbargo,
  makeProposal,
  openPoll,
  setEmbargo,
  withdrawProposal,
} from './decide/course.ts'
import {
  castBallot,
  closeRound,
  nominateCandidate,
  endElection,
  openElection,
  openRoundOf,
  withdrawCandidate,
} from './decide/election.ts'
import {
  closeSpeakers,
  endFloor,
  giveFloor,
  makeRequest,
  openSpeakers,
  pauseFloor,
  resumeFloor,
  withdrawRequest,
} from './decide/floor.ts'
import {
  beginSilence,
  breakSilence,
  endSilence,
  extendSilence,
  remindSilence,
} from './decide/silence.ts'
import {
  layDocument,
  layVersion,
  openSignature,
  releaseDocument,
  signDocument,
} from './decide/documents.ts'
import {
  admitMember,
  adoptRulebook,
  assignSeat,
  changeMembership,
  confirmReading,
  enterDossier,
  enterPerson,
  enterSource,
  establishBody,
  establishPost,
  foundOrganisation,
  notFounded,
  resolveDossier,
  unknownSource,
} from './decide/founding.ts'
import {
  conveneSession,
  examineCredentials,
  issueInvitation,
  nameDelegation,
  noteAbsence,
  orderAgenda,
  presentCredentials,
  proposeItem,
  scheduleSitting,
  withdrawItem,
} from './decide/preparing.ts'
import {
  castVote,
  closeQuestion,
  enterCount,
  extendQuestion,
  giveAnswer,
  putQuestion,
  putQuestionAgain,
  withdrawQuestion,
} from './decide/question.ts'
import { adoptPolicy, orderErasure, rotateKey } from './decide/safeguards.ts'
import {
  adoptAgenda,
  closeItem,
  closeSession,
  closeSitting,
  establishQuorum,
  makeRuling,
  openSitting,
  recordPresence,
  recordStatement,
  resumeSitting,
  suspendSitting,
  takeItem,
} from './decide/sitting.ts'
import type { Moment } from './event.ts'
import type { Organisation } from './organisation.ts'

export type { Answered } from './decide/answer.ts'

/** Who may lay which act. What is not named here is the secretary's alone. */
export const mayLay: Readonly<Partial<Record<Act['type'], readonly Role[]>>> = {
  'sitting.open': ['secretary', 'chair'],
  'quorum.establish': ['secretary', 'chair'],
  'agenda.adopt': ['secretary', 'chair'],
  'item.take': ['secretary', 'chair'],
  'item.close': ['secretary', 'chair'],
  'floor.give': ['secretary', 'chair'],
  'floor.end': ['secretary', 'chair'],
  'ruling.make': ['chair'],
  'sitting.suspend': ['secretary', 'chair'],
  'sitting.resume': ['secretary', 'chair'],
  'sitting.close': ['secretary', 'chair'],
  'session.close': ['secretary', 'chair'],
  'question.put': ['secretary', 'chair'],
  'question.put-again': ['secretary', 'chair'],
  'question.close': ['secretary', 'chair'],
  'question.withdraw': ['secretary', 'chair'],
  'answer.give': ['secretary', 'delegate'],
  'vote.cast': ['secretary', 'delegate'],
  'document.sign': ['secretary', 'delegate'],
  'credentials.present': ['secretary', 'delegate'],
  'item.propose': ['secretary', 'delegate'],
  'document.lay': ['secretary', 'delegate'],
  'version.lay': ['secretary', 'delegate'],
  'report.give': ['secretary', 'delegate'],
  'speakers.open': ['secretary', 'chair'],
  'speakers.close': ['secretary', 'chair'],
  'request.make': ['secretary', 'delegate'],
  'request.withdraw': ['secretary', 'chair', 'delegate'],
  'floor.pause': ['secretary', 'chair'],
  'floor.resume': ['secretary', 'chair'],
  'delegation.hand-over': ['secretary', 'delegate'],
  'proposal.make': ['secretary', 'delegate'],
  'proposal.withdraw': ['secretary', 'delegate'],
  'question.extend': ['secretary', 'chair'],
  'silence.begin': ['secretary', 'chair'],
  'silence.break': ['secretary', 'delegate'],
  'silence.extend': ['secretary', 'chair'],
  'silence.remind': ['secretary', 'chair', 'clock'],
  'silence.end': ['secretary', 'chair', 'clock'],
  'election.open': ['secretary', 'chair'],
  'candidate.nominate': ['secretary', 'delegate'],
  'candidate.withdraw': ['secretary', 'chair'],
  'election.end': ['secretary', 'chair'],
  'round.open': ['secretary', 'chair'],
  'ballot.cast': ['delegate'],
  'round.close': ['secretary', 'chair'],
  'poll.open': ['secretary', 'chair'],
  'poll.answer': ['secretary', 'delegate'],
  'poll.close': ['secretary', 'chair'],
  'minutes.adopt': ['secretary', 'chair'],
  'embargo.set': ['secretary', 'chair'],
  'embargo.lift': ['chair'],
}

/** Whether a role may lay an act at all, whatever the state of things. */
export function mayLayAct(type: Act['type'], role: Role): boolean {
  return (mayLay[type] ?? ['secretary']).includes(role)
}

/**
 * Decides one act. Pure: the same organisation, act, person and moment always give the same answer.
 * @returns the events it makes, or the refusal with the rule it rests on
 */
export function decide(org: Organisation, act: Act, by: By, moment: Moment): Answered {
  const context: Context = { org, by, moment }
  if (act.type !== 'organisation.found') {
    const early = notFounded(context)
    if (early) return early
  }
  return (
    notTheirs(act, by) ??
    beyondGrant(context, act) ??
    unknownSource(context, act) ??
    rule(context, act)
  )
}

/** A delegate speaks for one member only. */
function notTheirs(act: Act, by: By): Refused | undefined {
  if (!mayLayAct(act.type, by.role)) return refuse('not-yours', { role: by.role, act: act.type })
  if (by.role !== 'delegate') return undefined
  const spoken = 'member' in act ? act.member : 'proposedBy' in act ? act.proposedBy : by.member
  return spoken === by.member
    ? undefined
    : refuse('not-yours', { role: by.role, act: act.type, member: String(spoken ?? '') })
}

function rule(context: Context, act: Act): Answered {
  switch (act.type) {
    case 'organisation.found':
      return foundOrganisation(context)
    case 'member.admit':
      return admitMember(context, act)
    case 'membership.change':
      return changeMembership(context, act)
    case 'body.establish':
      return establishBody(context, act)
    case 'seat.assign':
      return assignSeat(context, act)
    case 'post.establish':
      return establishPost(context, act)
    case 'source.enter':
      return enterSource(context, act)
    case 'reading.confirm':
      return confirmReading(context, act)
    case 'rulebook.adopt':
      return adoptRulebook(context, act)
    case 'person.enter':
      return enterPerson(context, act)
    case 'dossier.enter':
      return enterDossier(context, act)
    case 'dossier.resolve':
      return resolveDossier(context, act)
    case 'session.convene':
      return conveneSession(context, act)
    case 'sitting.schedule':
      return scheduleSitting(context, act)
    case 'delegation.name':
      return nameDelegation(context, act)
    case 'credentials.present':
      return presentCredentials(context, act)
    case 'credentials.examine':
      return examineCredentials(context, act)
    case 'invitation.issue':
      return issueInvitation(context, act)
    case 'absence.note':
      return noteAbsence(context, act)
    case 'item.propose':
      return proposeItem(context, act)
    case 'agenda.order':
      return orderAgenda(context, act)
    case 'item.withdraw':
      return withdrawItem(context, act)
    case 'document.lay':
      return layDocument(context, act)
    case 'version.lay':
      return layVersion(context, act)
    case 'document.release':
      return releaseDocument(context, act)
    case 'communique.issue':
      return issueCommunique(context, act)
    case 'sitting.open':
      return openSitting(context, act)
    case 'presence.record':
      return recordPresence(context, act)
    case 'quorum.establish':
      return establishQuorum(context, act)
    case 'agenda.adopt':
      return adoptAgenda(context, act)
    case 'item.take':
      return takeItem(context, act)
    case 'item.close':
      return closeItem(context, act)
    case 'floor.give':
      return giveFloor(context, act)
    case 'floor.end':
      return endFloor(context, act)
    case 'statement.record':
      return recordStatement(context, act)
    case 'ruling.make':
      return makeRuling(context, act)
    case 'sitting.suspend':
      return suspendSitting(context, act)
    case 'sitting.resume':
      return resumeSitting(context, act)
    case 'sitting.close':
      return closeSitting(context, act)
    case 'session.close':
      return closeSession(context, act)
    case 'question.put':
      return putQuestion(context, act)
    case 'question.put-again':
      return putQuestionAgain(context, act)
    case 'answer.give':
      return giveAnswer(context, act)
    case 'vote.cast':
      return castVote(context, act)
    case 'question.close':
      return closeQuestion(context, act)
    case 'question.withdraw':
      return withdrawQuestion(context, act)
    case 'term.record':
      return recordTerm(context, act)
    case 'claim.enter':
      return enterClaim(context, act)
    case 'signature.open':
      return openSignature(context, act)
    case 'document.sign':
      return signDocument(context, act)
    case 'measure.set':
      return setMeasure(context, act)
    case 'report.give':
      return giveReport(context, act)
    case 'policy.adopt':
      return adoptPolicy(context, act)
    case 'key.rotate':
      return rotateKey(context, act)
    case 'erasure.order':
      return orderErasure(context, act)
    case 'access.grant':
      return grantAccess(context, act)
    case 'access.revoke':
      return revokeAccess(context, act)
    case 'access.recover':
      return recoverAccess(context, act)
    case 'correction.make':
      return makeCorrection(context, act)
    case 'speakers.open':
      return openSpeakers(context, act)
    case 'speakers.close':
      return closeSpeakers(context, act)
    case 'request.make':
      return makeRequest(context, act)
    case 'request.withdraw':
      return withdrawRequest(context, act)
    case 'floor.pause':
      return pauseFloor(context, act)
    case 'floor.resume':
      return resumeFloor(context, act)
    case 'delegation.hand-over':
      return handOver(context, act)
    case 'proposal.make':
      return makeProposal(context, act)
    case 'proposal.withdraw':
      return withdrawProposal(context, act)
    case 'count.enter':
      return enterCount(context, act)
    case 'question.extend':
      return extendQuestion(context, act)
    case 'silence.begin':
      return beginSilence(context, act)
    case 'silence.break':
      return breakSilence(context, act)
    case 'silence.extend':
      return extendSilence(context, act)
    case 'silence.remind':
      return remindSilence(context, act)
    case 'silence.end':
      return endSilence(context, act)
    case 'election.open':
      return openElection(context, act)
    case 'election.end':
      return endElection(context, act)
    case 'candidate.nominate':
      return nominateCandidate(context, act)
    case 'candidate.withdraw':
      return withdrawCandidate(context, act)
    case 'round.open':
      return openRoundOf(context, act)
    case 'ballot.cast':
      return castBallot(context, act)
    case 'round.close':
      return closeRound(context, act)
    case 'poll.open':
      return openPoll(context, act)
    case 'poll.answer':
      return answerPoll(context, act)
    case 'poll.close':
      return closePoll(context, act)
    case 'minutes.draft':
      return draftMinutes(context, act)
    case 'minutes.edit':
      return editMinutes(context, act)
    case 'minutes.agree':
      return agreeMinutes(context, act)
    case 'minutes.adopt':
      return adoptMinutes(context, act)
    case 'embargo.set':
      return setEmbargo(context, act)
    case 'embargo.lift':
      return liftEmbargo(context, act)
    default:
      return act satisfies never
  }
}
