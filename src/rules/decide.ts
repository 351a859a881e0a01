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
import { type Answered, type Hearing, refuse } from './decide/answer.ts'
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
  const hearing: Hearing = { org, by, moment }
  if (act.type !== 'organisation.found') {
    const early = notFounded(hearing)
    if (early) return early
  }
  return (
    notTheirs(act, by) ??
    beyondGrant(hearing, act) ??
    unknownSource(hearing, act) ??
    rule(hearing, act)
  )
}

/** A delegate speaks for one member only. */
function notTheirs(act: Act, by: By): Answered | undefined {
  if (!mayLayAct(act.type, by.role)) return refuse('not-yours', { role: by.role, act: act.type })
  if (by.role !== 'delegate') return undefined
  const spoken = 'member' in act ? act.member : 'proposedBy' in act ? act.proposedBy : by.member
  return spoken === by.member
    ? undefined
    : refuse('not-yours', { role: by.role, act: act.type, member: String(spoken ?? '') })
}

function rule(hearing: Hearing, act: Act): Answered {
  switch (act.type) {
    case 'organisation.found':
      return foundOrganisation(hearing)
    case 'member.admit':
      return admitMember(hearing, act)
    case 'membership.change':
      return changeMembership(hearing, act)
    case 'body.establish':
      return establishBody(hearing, act)
    case 'seat.assign':
      return assignSeat(hearing, act)
    case 'post.establish':
      return establishPost(hearing, act)
    case 'source.enter':
      return enterSource(hearing, act)
    case 'reading.confirm':
      return confirmReading(hearing, act)
    case 'rulebook.adopt':
      return adoptRulebook(hearing, act)
    case 'person.enter':
      return enterPerson(hearing, act)
    case 'dossier.enter':
      return enterDossier(hearing, act)
    case 'dossier.resolve':
      return resolveDossier(hearing, act)
    case 'session.convene':
      return conveneSession(hearing, act)
    case 'sitting.schedule':
      return scheduleSitting(hearing, act)
    case 'delegation.name':
      return nameDelegation(hearing, act)
    case 'credentials.present':
      return presentCredentials(hearing, act)
    case 'credentials.examine':
      return examineCredentials(hearing, act)
    case 'invitation.issue':
      return issueInvitation(hearing, act)
    case 'absence.note':
      return noteAbsence(hearing, act)
    case 'item.propose':
      return proposeItem(hearing, act)
    case 'agenda.order':
      return orderAgenda(hearing, act)
    case 'item.withdraw':
      return withdrawItem(hearing, act)
    case 'document.lay':
      return layDocument(hearing, act)
    case 'version.lay':
      return layVersion(hearing, act)
    case 'document.release':
      return releaseDocument(hearing, act)
    case 'communique.issue':
      return issueCommunique(hearing, act)
    case 'sitting.open':
      return openSitting(hearing, act)
    case 'presence.record':
      return recordPresence(hearing, act)
    case 'quorum.establish':
      return establishQuorum(hearing, act)
    case 'agenda.adopt':
      return adoptAgenda(hearing, act)
    case 'item.take':
      return takeItem(hearing, act)
    case 'item.close':
      return closeItem(hearing, act)
    case 'floor.give':
      return giveFloor(hearing, act)
    case 'floor.end':
      return endFloor(hearing, act)
    case 'statement.record':
      return recordStatement(hearing, act)
    case 'ruling.make':
      return makeRuling(hearing, act)
    case 'sitting.suspend':
      return suspendSitting(hearing, act)
    case 'sitting.resume':
      return resumeSitting(hearing, act)
    case 'sitting.close':
      return closeSitting(hearing, act)
    case 'session.close':
      return closeSession(hearing, act)
    case 'question.put':
      return putQuestion(hearing, act)
    case 'answer.give':
      return giveAnswer(hearing, act)
    case 'vote.cast':
      return castVote(hearing, act)
    case 'question.close':
      return closeQuestion(hearing, act)
    case 'question.withdraw':
      return withdrawQuestion(hearing, act)
    case 'term.record':
      return recordTerm(hearing, act)
    case 'claim.enter':
      return enterClaim(hearing, act)
    case 'signature.open':
      return openSignature(hearing, act)
    case 'document.sign':
      return signDocument(hearing, act)
    case 'measure.set':
      return setMeasure(hearing, act)
    case 'report.give':
      return giveReport(hearing, act)
    case 'policy.adopt':
      return adoptPolicy(hearing, act)
    case 'key.rotate':
      return rotateKey(hearing, act)
    case 'erasure.order':
      return orderErasure(hearing, act)
    case 'access.grant':
      return grantAccess(hearing, act)
    case 'access.revoke':
      return revokeAccess(hearing, act)
    case 'access.recover':
      return recoverAccess(hearing, act)
    case 'correction.make':
      return makeCorrection(hearing, act)
    case 'speakers.open':
      return openSpeakers(hearing, act)
    case 'speakers.close':
      return closeSpeakers(hearing, act)
    case 'request.make':
      return makeRequest(hearing, act)
    case 'request.withdraw':
      return withdrawRequest(hearing, act)
    case 'floor.pause':
      return pauseFloor(hearing, act)
    case 'floor.resume':
      return resumeFloor(hearing, act)
    case 'delegation.hand-over':
      return handOver(hearing, act)
    case 'proposal.make':
      return makeProposal(hearing, act)
    case 'proposal.withdraw':
      return withdrawProposal(hearing, act)
    case 'count.enter':
      return enterCount(hearing, act)
    case 'question.extend':
      return extendQuestion(hearing, act)
    case 'silence.begin':
      return beginSilence(hearing, act)
    case 'silence.break':
      return breakSilence(hearing, act)
    case 'silence.extend':
      return extendSilence(hearing, act)
    case 'silence.remind':
      return remindSilence(hearing, act)
    case 'silence.end':
      return endSilence(hearing, act)
    case 'election.open':
      return openElection(hearing, act)
    case 'election.end':
      return endElection(hearing, act)
    case 'candidate.nominate':
      return nominateCandidate(hearing, act)
    case 'candidate.withdraw':
      return withdrawCandidate(hearing, act)
    case 'round.open':
      return openRoundOf(hearing, act)
    case 'ballot.cast':
      return castBallot(hearing, act)
    case 'round.close':
      return closeRound(hearing, act)
    case 'poll.open':
      return openPoll(hearing, act)
    case 'poll.answer':
      return answerPoll(hearing, act)
    case 'poll.close':
      return closePoll(hearing, act)
    case 'minutes.draft':
      return draftMinutes(hearing, act)
    case 'minutes.edit':
      return editMinutes(hearing, act)
    case 'minutes.agree':
      return agreeMinutes(hearing, act)
    case 'minutes.adopt':
      return adoptMinutes(hearing, act)
    case 'embargo.set':
      return setEmbargo(hearing, act)
    case 'embargo.lift':
      return liftEmbargo(hearing, act)
    default:
      return act satisfies never
  }
}
