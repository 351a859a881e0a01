// Documents: laid in language versions, adopted by the body, opened for signature, signed, released.
import type { ActOf } from '../acts.ts'
import type { Changes, Event, Moment } from '../event.ts'
import { get, ownedBy, type Reading, mustGet, type Thing } from '../organisation.ts'
import {
  accept,
  type Answered,
  type Refused,
  anyMissing,
  first,
  type Context,
  missing,
  refuse,
  taken,
} from './answer.ts'
import { closed } from './preparing.ts'
import { outOfOrder, timed } from './time.ts'

export function layDocument({ org }: Context, act: ActOf<'document.lay'>): Answered {
  return (
    first(
      taken(org, 'document', act.document),
      closed(org, act.session),
      missing(org, 'item', act.item),
      missing(org, 'member', act.proposedBy),
      missing(org, 'body', act.referredFrom),
      act.audience === 'delegation' &&
        !act.proposedBy &&
        refuse('no-owner', { document: act.document }),
    ) ??
    accept({ type: 'document.laid', id: act.document, laid: ['document'], set: { state: 'laid' } })
  )
}

const versionFields = ['authentic', 'text', 'digest', 'fileName', 'mediaType', 'bytes'] as const

export function layVersion({ org, by }: Context, act: ActOf<'version.lay'>): Answered {
  const document = get(org, 'document', act.document)
  if (!document) return refuse('unknown-thing', { kind: 'document', id: act.document })
  // What another delegation laid is its own to word.
  if (by.role === 'delegate' && by.member !== document.proposedBy)
    return refuse('not-yours', { role: by.role, act: act.type, member: document.proposedBy ?? '' })
  if ((act.text === undefined) === (act.digest === undefined))
    return refuse('text-or-file', { document: act.document })
  if (document.state !== 'laid')
    return refuse('document-already-adopted', { document: act.document })
  const id = `${act.document}/${act.language}`
  // A text laid in the place of a file replaces it whole, and the other way round.
  const gone = versionFields.filter(
    (name) => act[name] === undefined && get(org, 'version', id)?.[name] !== undefined,
  )
  const set: Changes<'version'> = Object.fromEntries(gone.map((name) => [name, null]))
  return accept({ type: 'version.laid', id, laid: [], ...(gone.length > 0 ? { set } : {}) })
}

export function releaseDocument({ org }: Context, act: ActOf<'document.release'>): Answered {
  const document = get(org, 'document', act.document)
  if (!document) return refuse('unknown-thing', { kind: 'document', id: act.document })
  if (document.audience === act.audience)
    return refuse('nothing-to-release', { document: act.document, audience: act.audience })
  return accept({ type: 'document.released', id: act.document, set: { audience: act.audience } })
}

export function openSignature({ org, moment }: Context, act: ActOf<'signature.open'>): Answered {
  const document = get(org, 'document', act.document)
  if (!document) return refuse('unknown-thing', { kind: 'document', id: act.document })
  if (document.signatories) return refuse('already-open-for-signature', { document: act.document })
  if (document.state !== 'adopted')
    return refuse('document-not-adopted', { document: act.document })
  return (
    anyMissing(org, 'member', act.signatories) ??
    accept({
      type: 'document.opened-for-signature',
      id: act.document,
      set: {
        state: 'open-for-signature',
        signatories: [...new Set(act.signatories)],
        openedAt: moment.at,
      },
    })
  )
}

export function signDocument({ org, moment }: Context, act: ActOf<'document.sign'>): Answered {
  const document = get(org, 'document', act.document)
  if (!document) return refuse('unknown-thing', { kind: 'document', id: act.document })
  if (!document.signatories) return refuse('not-open-for-signature', { document: act.document })
  if (!document.signatories.includes(act.member))
    return refuse('not-a-signatory', { document: act.document, member: act.member })
  const id = `${act.document}/${act.member}`
  if (get(org, 'signature', id))
    return refuse('already-signed', { document: act.document, member: act.member })
  const person = act.person ?? headOf(org, document.session, act.member)
  const wrong = first(
    missing(org, 'person', act.person),
    withoutPowers(org, document.session, act.member),
    signedTooEarly(org, document, act, moment),
  )
  if (wrong) return wrong
  const { at: signedAt, on } = timed(org, document.session, act, moment)
  const signature: Changes<'signature'> = {
    document: act.document,
    member: act.member,
    signedAt,
    on,
    person,
    reservation: act.reservation,
    sources: act.sources,
  }
  const earlier = ownedBy(org, 'signature', act.document)
  const signed = new Set(earlier.map((signature) => signature.member)).add(act.member)
  const byAll = document.signatories.every((member) => signed.has(member))
  return accept(
    { type: 'signature.given', id, set: signature },
    byAll && {
      type: 'document.signed',
      id: act.document,
      set: { state: 'signed', signedAt: Math.max(signedAt, ...earlier.map((one) => one.signedAt)) },
    },
  )
}

/** A document is not signed before the day on which the body adopted it. */
function signedTooEarly(
  org: Reading,
  document: Thing<'document'>,
  act: ActOf<'document.sign'>,
  moment: Moment,
): Refused | undefined {
  const adopted = get(org, 'decision', document.decision ?? '')?.on
  const { on } = timed(org, document.session, act, moment)
  if (act.at !== undefined && adopted !== undefined && on < adopted)
    return refuse('signed-before-adopted', {
      document: document.id,
      givenAt: Date.parse(act.at),
      on: adopted,
    })
  return outOfOrder(act, moment, [], { document: document.id })
}

/** Who signs for a member: the head of its delegation, with full powers accepted or not required. */
export function headOf(org: Reading, session: string, member: string): string | undefined {
  return get(org, 'delegation', `${session}/${member}`)?.people.find(
    (person) => person.role === 'head',
  )?.person
}

function withoutPowers(org: Reading, session: string, member: string): Refused | undefined {
  const delegation = get(org, 'delegation', `${session}/${member}`)
  if (!delegation) return refuse('not-named', { member })
  const good = delegation.finding === 'accepted' || delegation.powers === 'not-required'
  return good
    ? undefined
    : refuse('full-powers-wanting', { member, finding: delegation.finding ?? 'none' })
}

/** The events that make a document adopted by a decision. */
export function adopted(org: Reading, document: string, decision: string): Event {
  mustGet(org, 'document', document)
  return { type: 'document.adopted', id: document, set: { state: 'adopted', decision } }
}
