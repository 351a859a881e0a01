// The table of acts: of each, who may take it and the function that decides it. Its shape is in `acts/`. The compiler asks
// for a row for every shape.
import type { ActOf, ActType, Role } from './acts.ts'
import type { Answered, Context } from './decide/answer.ts'
import * as access from './decide/access.ts'
import * as after from './decide/after.ts'
import * as closedDoors from './decide/closed-doors.ts'
import * as clock from './decide/clock.ts'
import * as course from './decide/course.ts'
import * as documents from './decide/documents.ts'
import * as election from './decide/election.ts'
import * as floor from './decide/floor.ts'
import * as founding from './decide/founding.ts'
import * as planning from './decide/planning.ts'
import * as preparing from './decide/preparing.ts'
import * as proposals from './decide/proposals.ts'
import * as question from './decide/question.ts'
import * as safeguards from './decide/safeguards.ts'
import * as silence from './decide/silence.ts'
import * as sitting from './decide/sitting.ts'

type Row<T extends ActType> = {
  readonly by: readonly Role[]
  readonly decide: (context: Context, act: ActOf<T>) => Answered
}

const secretaryAlone: readonly Role[] = ['secretary']
const secretaryOrClock: readonly Role[] = ['secretary', 'clock']
const presiding: readonly Role[] = ['secretary', 'chair']
const presidingOrClock: readonly Role[] = [...presiding, 'clock']
const chairAlone: readonly Role[] = ['chair']
const forMember: readonly Role[] = ['secretary', 'delegate']
const delegateAlone: readonly Role[] = ['delegate']
const participants: readonly Role[] = ['secretary', 'chair', 'delegate']

type Rows = { readonly [T in ActType]: Row<T> }

/** By chapter, in the order in which a council comes to need them. */
const chaptersOfActs = {
  organisation: {
    'organisation.found': { by: secretaryAlone, decide: founding.foundOrganisation },
    'member.admit': { by: secretaryAlone, decide: founding.admitMember },
    'membership.change': { by: secretaryAlone, decide: founding.changeMembership },
    'body.establish': { by: secretaryAlone, decide: founding.establishBody },
    'seat.assign': { by: secretaryAlone, decide: founding.assignSeat },
    'post.establish': { by: secretaryAlone, decide: founding.establishPost },
    'rulebook.adopt': { by: secretaryAlone, decide: founding.adoptRulebook },
    'term.record': { by: secretaryAlone, decide: after.recordTerm },
  },
  persons: {
    'person.enter': { by: secretaryAlone, decide: founding.enterPerson },
    'dossier.enter': { by: secretaryAlone, decide: founding.enterDossier },
    'dossier.resolve': { by: secretaryAlone, decide: founding.resolveDossier },
    'source.enter': { by: secretaryAlone, decide: founding.enterSource },
    'claim.enter': { by: secretaryAlone, decide: after.enterClaim },
  },
  preparing: {
    'session.convene': { by: secretaryAlone, decide: preparing.conveneSession },
    'sitting.schedule': { by: secretaryAlone, decide: planning.scheduleSitting },
    'sitting.postpone': { by: presiding, decide: planning.postponeSitting },
    'sitting.cancel': { by: presiding, decide: planning.cancelSitting },
    'session.postpone': { by: presiding, decide: planning.postponeSession },
    'session.cancel': { by: presiding, decide: planning.cancelSession },
    'sitting.set-access': { by: presiding, decide: closedDoors.setSittingAccess },
    'item.set-access': { by: presiding, decide: closedDoors.setItemAccess },
    'delegation.name': { by: secretaryAlone, decide: preparing.nameDelegation },
    'credentials.present': { by: forMember, decide: preparing.presentCredentials },
    'credentials.examine': { by: secretaryAlone, decide: preparing.examineCredentials },
    'absence.note': { by: secretaryAlone, decide: preparing.noteAbsence },
    'invitation.issue': { by: secretaryAlone, decide: preparing.issueInvitation },
    'item.propose': { by: forMember, decide: preparing.proposeItem },
    'agenda.order': { by: secretaryAlone, decide: preparing.orderAgenda },
    'item.withdraw': { by: secretaryAlone, decide: preparing.withdrawItem },
    'document.lay': { by: forMember, decide: documents.layDocument },
    'version.lay': { by: forMember, decide: documents.layVersion },
    'document.release': { by: secretaryAlone, decide: documents.releaseDocument },
  },
  sitting: {
    'sitting.open': { by: presiding, decide: sitting.openSitting },
    'presence.record': { by: secretaryAlone, decide: sitting.recordPresence },
    'chair.hand-over': { by: presiding, decide: sitting.handOverChair },
    'quorum.establish': { by: presiding, decide: sitting.establishQuorum },
    'agenda.adopt': { by: presiding, decide: sitting.adoptAgenda },
    'item.take': { by: presiding, decide: sitting.takeItem },
    'item.close': { by: presiding, decide: sitting.closeItem },
    'floor.give': { by: presiding, decide: floor.giveFloor },
    'floor.end': { by: presiding, decide: floor.endFloor },
    'statement.record': { by: secretaryAlone, decide: sitting.recordStatement },
    'ruling.make': { by: chairAlone, decide: sitting.makeRuling },
    'question.put': { by: presiding, decide: question.putQuestion },
    'question.put-again': { by: presiding, decide: question.putQuestionAgain },
    'answer.give': { by: forMember, decide: question.giveAnswer },
    'vote.cast': { by: forMember, decide: question.castVote },
    'question.close': { by: presiding, decide: question.closeQuestion },
    'question.withdraw': { by: presiding, decide: question.withdrawQuestion },
    'question.extend': { by: presiding, decide: question.extendQuestion },
    'count.enter': { by: secretaryAlone, decide: question.enterCount },
    'sitting.suspend': { by: presiding, decide: sitting.suspendSitting },
    'sitting.resume': { by: presiding, decide: sitting.resumeSitting },
    'sitting.close': { by: presiding, decide: sitting.closeSitting },
    'session.close': { by: presiding, decide: sitting.closeSession },
    'sitting.release': { by: presiding, decide: closedDoors.releaseSitting },
    'item.release': { by: presiding, decide: closedDoors.releaseItem },
  },
  live: {
    'speakers.open': { by: presiding, decide: floor.openSpeakers },
    'speakers.close': { by: presiding, decide: floor.closeSpeakers },
    'request.make': { by: forMember, decide: floor.makeRequest },
    'request.withdraw': { by: participants, decide: floor.withdrawRequest },
    'floor.pause': { by: presiding, decide: floor.pauseFloor },
    'floor.resume': { by: presiding, decide: floor.resumeFloor },
    'delegation.hand-over': { by: forMember, decide: course.handOver },
    'proposal.make': { by: forMember, decide: proposals.makeProposal },
    'amendment.order': { by: presiding, decide: proposals.orderAmendments },
    'proposal.withdraw': { by: forMember, decide: proposals.withdrawProposal },
    'poll.open': { by: presiding, decide: course.openPoll },
    'poll.answer': { by: forMember, decide: course.answerPoll },
    'poll.close': { by: presiding, decide: course.closePoll },
    'election.open': { by: presiding, decide: election.openElection },
    'candidate.nominate': { by: forMember, decide: election.nominateCandidate },
    'candidate.withdraw': { by: presiding, decide: election.withdrawCandidate },
    'round.open': { by: presiding, decide: election.openRoundOf },
    'ballot.cast': { by: delegateAlone, decide: election.castBallot },
    'lot.draw': { by: presiding, decide: election.drawLot },
    'round.close': { by: presiding, decide: election.closeRound },
    'election.end': { by: presiding, decide: election.endElection },
    'embargo.set': { by: presiding, decide: course.setEmbargo },
    'embargo.lift': { by: chairAlone, decide: course.liftEmbargo },
  },
  silence: {
    'silence.begin': { by: presiding, decide: silence.beginSilence },
    'silence.break': { by: forMember, decide: silence.breakSilence },
    'silence.extend': { by: presiding, decide: silence.extendSilence },
    'silence.remind': { by: presidingOrClock, decide: silence.remindSilence },
    'silence.end': { by: presidingOrClock, decide: silence.endSilence },
  },
  after: {
    'signature.open': { by: secretaryAlone, decide: documents.openSignature },
    'document.sign': { by: forMember, decide: documents.signDocument },
    'measure.set': { by: secretaryAlone, decide: after.setMeasure },
    'report.give': { by: forMember, decide: after.giveReport },
    'minutes.draft': { by: secretaryAlone, decide: course.draftMinutes },
    'minutes.edit': { by: secretaryAlone, decide: course.editMinutes },
    'minutes.agree': { by: secretaryAlone, decide: course.agreeMinutes },
    'minutes.adopt': { by: presiding, decide: course.adoptMinutes },
    'communique.issue': { by: secretaryAlone, decide: after.issueCommunique },
    'correction.make': { by: secretaryAlone, decide: after.makeCorrection },
  },
  access: {
    'access.grant': { by: secretaryAlone, decide: access.grantAccess },
    'access.revoke': { by: secretaryAlone, decide: access.revokeAccess },
    'access.recover': { by: secretaryAlone, decide: access.recoverAccess },
  },
  safeguards: {
    'policy.adopt': { by: secretaryAlone, decide: safeguards.adoptPolicy },
    'key.rotate': { by: secretaryAlone, decide: safeguards.rotateKey },
    'clock.correct': { by: secretaryAlone, decide: clock.correctClock },
    'key.name': { by: secretaryOrClock, decide: safeguards.nameKey },
    'erasure.order': { by: secretaryAlone, decide: safeguards.orderErasure },
    'reading.confirm': { by: secretaryAlone, decide: founding.confirmReading },
  },
} satisfies Record<string, Partial<Rows>>

export const acts: Rows = {
  ...chaptersOfActs.organisation,
  ...chaptersOfActs.persons,
  ...chaptersOfActs.preparing,
  ...chaptersOfActs.sitting,
  ...chaptersOfActs.live,
  ...chaptersOfActs.silence,
  ...chaptersOfActs.after,
  ...chaptersOfActs.access,
  ...chaptersOfActs.safeguards,
}

/** Chapter and its acts. */
export const chapters: readonly (readonly [string, readonly ActType[]])[] = Object.entries(
  chaptersOfActs,
).map(([chapter, rows]) => [chapter, Object.keys(rows) as ActType[]])
