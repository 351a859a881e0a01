// Proposals from the floor, documents laid and signed, and what was asked of whom.
import { get } from '../../rules/organisation.ts'
import { imprecise } from '../../text/dates.ts'
import { list } from '../../text/numbers.ts'
import { say } from '../../text/say.ts'
import { nameOf } from '../names.ts'
import { mayRead } from '../../audience/may-read.ts'
import type { Fact, Line } from './fact.ts'
import {
  type Laid,
  memberSaid,
  membersSaid,
  numbers,
  supposed,
  type Telling,
  timeSaid,
} from './telling.ts'

export function proposalFact(
  telling: Telling,
  entry: Laid<'proposal.make' | 'proposal.withdraw'>,
): Fact {
  const { visit } = telling
  const { language, org } = visit
  const { act } = entry
  const proposal = get(org, 'proposal', act.proposal)
  const base = { kind: act.type, entries: [entry.n], supposed: supposed(telling, entry) }
  const kind = proposal ? say(language, `choice-kind-${proposal.kind}`) : ''
  const args = {
    kind,
    who: proposal ? memberSaid(telling, proposal.member) : '',
    time: timeSaid(telling, entry.at),
  }
  if (act.type === 'proposal.withdraw')
    return {
      ...base,
      said: say(language, 'minutes-proposal-withdrawn', args),
      quote: proposal?.text,
    }
  const amended = act.to === undefined ? undefined : get(org, 'proposal', act.to)
  return {
    ...base,
    said: say(language, 'minutes-proposal', args),
    quote: proposal?.text ?? act.text,
    lines: [
      ...(act.document === undefined ? [] : [documentLine(telling, act.document)]),
      ...(amended ? [{ said: say(language, 'minutes-amends'), quote: amended.text }] : []),
    ],
  }
}

/** A document by its title, where the reader may know it. */
export function documentLine({ visit }: Telling, id: string): Line {
  const { language, org } = visit
  const document = mayRead(visit, 'document', id) ? get(org, 'document', id) : undefined
  if (!document) return { said: say(language, 'entry-sealed') }
  const kind = say(language, `document-kind-${document.kind}`)
  const symbol = document.symbol ? `, ${document.symbol}` : ''
  return { said: say(language, 'minutes-document', { kind, symbol }), about: document.title }
}

export function documentFact(
  telling: Telling,
  entry: Laid<'document.lay' | 'signature.open'>,
): Fact {
  const { visit } = telling
  const { language, org } = visit
  const { act } = entry
  const document = get(org, 'document', act.document)
  const time = timeSaid(telling, entry.at)
  const by = document?.proposedBy ? memberSaid(telling, document.proposedBy) : ''
  const said =
    act.type === 'signature.open'
      ? say(language, 'minutes-signature-opened', {
          time,
          list: membersSaid(telling, act.signatories),
        })
      : by === ''
        ? say(language, 'minutes-document-laid', { time })
        : say(language, 'minutes-document-laid-by', { time, by })
  return {
    kind: act.type,
    entries: [entry.n],
    said,
    about: document?.title,
    href: `/documents/${act.document}`,
    supposed: supposed(telling, entry),
  }
}

/** Signatures of one document: without reservation together, those with one each with its words. */
export function signedFact(telling: Telling, run: readonly Laid<'document.sign'>[]): Fact {
  const { visit } = telling
  const document = run[0]?.act.document ?? ''
  const reserved = run.filter(({ act }) => act.reservation !== undefined)
  return {
    kind: 'document.sign',
    entries: numbers(run),
    said: say(visit.language, 'minutes-signed', {
      list: membersSaid(
        telling,
        run.map(({ act }) => act.member),
      ),
      count: run.length,
    }),
    about: get(visit.org, 'document', document)?.title,
    href: `/documents/${document}`,
    lines: reserved.map(({ act }) => ({
      said: say(visit.language, 'minutes-reservation', { who: memberSaid(telling, act.member) }),
      quote: act.reservation,
    })),
    supposed: run.every((entry) => supposed(telling, entry)),
  }
}

export function measureFact(telling: Telling, entry: Laid<'measure.set'>): Fact {
  const { visit } = telling
  const { language } = visit
  const { text, by, responsible = {} } = entry.act
  const who = [
    ...(responsible.members ?? []).map((id) => memberSaid(telling, id)),
    ...(responsible.bodies ?? []).map((id) => nameOf(visit, 'body', id, 'full')),
    ...(responsible.posts ?? []).map((id) => nameOf(visit, 'post', id, 'full')),
  ]
  return {
    kind: 'measure.set',
    entries: [entry.n],
    said: say(language, 'minutes-measure'),
    quote: text,
    lines: [
      ...(who.length > 0
        ? [{ said: say(language, 'minutes-measure-who', { who: list(language, who) }) }]
        : []),
      ...(by === undefined
        ? []
        : [{ said: say(language, 'minutes-measure-by', { day: imprecise(language, by) }) }]),
    ],
    supposed: supposed(telling, entry),
  }
}
