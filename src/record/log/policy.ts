import { decodeUtf8, FormatError, parseDecimal, sameBytes } from './grammar.ts'
import type { Note } from './note.ts'
import { ED25519, formatVkey, type NoteKey, parseVkey } from './note-key.ts'
import { type Signed, signersOf } from './signatures.ts'

// c2sp.org/tlog-policy (draft of June 2026): which logs, which witnesses, and how many of them make a quorum.

export type Witness = { readonly name: string; readonly key: NoteKey; readonly url?: string }
export type Group = {
  readonly name: string
  readonly k: number
  readonly members: readonly string[]
}
export type Policy = {
  readonly logs: readonly { readonly key: NoteKey; readonly url?: string }[]
  readonly witnesses: readonly Witness[]
  readonly groups: readonly Group[]
  /** A witness, a group, or 'none'. */
  readonly quorum: string
}

/** What a checkpoint's signatures amount to under a policy. */
export type Judged = {
  readonly logs: readonly Signed[]
  readonly cosigned: readonly { readonly name: string; readonly at: number }[]
  readonly ok: boolean
}

const POLICY_BYTES_MAX = 200_000
const POLICY_LINES_MAX = 1_000

/** Throws FormatError for whatever the draft does not allow. */
export function parsePolicy(bytes: Uint8Array): Policy {
  if (bytes.length > POLICY_BYTES_MAX) throw new FormatError('the policy is too long')
  const policy: Building = {
    logs: [],
    witnesses: [],
    groups: [],
    quorum: undefined,
    taken: new Set(),
  }
  const lines = linesOf(bytes)
  if (lines.length > POLICY_LINES_MAX) throw new FormatError('the policy has too many lines')
  for (const line of lines) {
    const items = line.split(/[ \t]+/).filter((item) => item !== '')
    if (items.length > 0 && !items[0]!.startsWith('#')) readLine(items, policy)
  }
  const { quorum, logs, witnesses, groups } = policy
  if (quorum === undefined) throw new FormatError('the policy has no quorum line')
  return { logs, witnesses, groups, quorum }
}

export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const lines = [
    ...logs.map(({ key, url }) => ['log', formatVkey(key), url]),
    ...witnesses.map(({ name, key, url }) => ['witness', name, formatVkey(key), url]),
    ...groups.map(({ name, k, members }) => ['group', name, k, ...members]),
    ['quorum', quorum],
  ]
  return lines.map((items) => `${items.filter((item) => item !== undefined).join(' ')}\n`).join('')
}

/**
 * The policy for n members' witnesses when the charter says nothing else: k = floor(2n/3) + 1, which for n >= 4 holds
 * with n - k members silent or signing two histories (Möller, sigsum-general, November 2023). No witness, no quorum.
 */
export function ordinaryPolicy(log: NoteKey, witnesses: readonly Witness[]): Policy {
  if (witnesses.length === 0) return { logs: [{ key: log }], witnesses, groups: [], quorum: 'none' }
  const group = {
    name: 'members',
    k: ordinaryQuorum(witnesses.length),
    members: witnesses.map(({ name }) => name),
  }
  return { logs: [{ key: log }], witnesses, groups: [group], quorum: group.name }
}

export function ordinaryQuorum(members: number): number {
  return Math.floor((2 * members) / 3) + 1 > members ? members : Math.floor((2 * members) / 3) + 1
}

/**
 * Judges the note of a checkpoint with this origin: signed by any one log whose key bears the origin's name, and
 * cosigned by the quorum. Throws SignatureBroken for a known key's bad signature.
 */
export async function judge(policy: Policy, origin: string, note: Note): Promise<Judged> {
  const logs = await signersOf(
    note,
    policy.logs.map(({ key }) => key).filter((key) => key.name === origin),
  )
  const signed = await signersOf(
    note,
    policy.witnesses.map(({ key }) => key),
  )
  const cosigned = policy.witnesses.flatMap(({ name, key }) => {
    const by = signed.find((at) => at.key === key)
    return by ? [{ name, at: by.at ?? 0 }] : []
  })
  const met = new Set(cosigned.map(({ name }) => name))
  return { logs, cosigned, ok: logs.length > 0 && quorumMet(policy, met) }
}

/** Whether these witnesses, by their names in the policy, are a quorum. */
export function quorumMet(policy: Policy, cosigned: ReadonlySet<string>): boolean {
  if (policy.quorum === 'none') return true
  const met = new Set(cosigned)
  for (const { name, k, members } of policy.groups) {
    if (members.filter((member) => met.has(member)).length >= k) met.add(name)
  }
  return met.has(policy.quorum)
}

type Building = {
  logs: { key: NoteKey; url?: string }[]
  witnesses: Witness[]
  groups: Group[]
  quorum: string | undefined
  taken: Set<string>
}

function readLine([kind, ...items]: string[], policy: Building): void {
  switch (kind) {
    case 'log': {
      const [key, url] = keyAndUrl(items)
      if (policy.logs.some((log) => sameBytes(log.key.publicKey, key.publicKey)))
        throw new FormatError('a log stands twice')
      policy.logs.push({ key, ...url })
      return
    }
    case 'witness': {
      const name = newName(items[0], policy)
      const [key, url] = keyAndUrl(items.slice(1))
      if (key.type === ED25519) throw new FormatError('a witness has a key that does not cosign')
      if (policy.witnesses.some((witness) => sameBytes(witness.key.publicKey, key.publicKey))) {
        throw new FormatError('two witnesses have one key')
      }
      policy.witnesses.push({ name, key, ...url })
      return
    }
    case 'group': {
      const members = items.slice(2)
      for (const member of members) takeMember(member, policy)
      const name = newName(items[0], policy)
      policy.groups.push({ name, k: threshold(items[1], members.length), members })
      return
    }
    case 'quorum': {
      const [name, ...rest] = items
      if (policy.quorum !== undefined || name === undefined || rest.length > 0)
        throw new FormatError('one quorum, one name')
      if (name !== 'none' && !isDefined(name, policy))
        throw new FormatError(`the quorum ${name} is not defined`)
      policy.quorum = name
      return
    }
    default:
      throw new FormatError(`a policy line starts with ${kind}`)
  }
}

function keyAndUrl(items: string[]): [NoteKey, { url?: string }] {
  const [vkey, url, ...rest] = items
  if (vkey === undefined || rest.length > 0)
    throw new FormatError('a policy line is a key and perhaps an address')
  return [parseVkey(decodeUtf8(octets(vkey), 'a verifier key')), url === undefined ? {} : { url }]
}

function newName(name: string | undefined, policy: Building): string {
  if (name === undefined || name === 'none' || isDefined(name, policy))
    throw new FormatError('a name is missing or taken')
  return name
}

function takeMember(name: string, policy: Building): void {
  if (!isDefined(name, policy))
    throw new FormatError(`the member ${name} is not defined before its group`)
  if (policy.taken.has(name)) throw new FormatError(`${name} is a member twice`)
  policy.taken.add(name)
}

function numberOf(text: string, members: number): number {
  if (text === 'any') return 1
  return text === 'all' ? members : parseDecimal(text, 'the threshold')
}

function threshold(text: string | undefined, members: number): number {
  if (text === undefined || members === 0) throw new FormatError('a group has no members')
  const k = numberOf(text, members)
  if (k < 1 || k > members) throw new FormatError('a threshold is not between one and all')
  return k
}

function isDefined(name: string, policy: Building): boolean {
  return [...policy.witnesses, ...policy.groups].some((at) => at.name === name)
}

/** Octets are opaque from 0x80 on, so each becomes one character and nothing is normalised. */
function linesOf(bytes: Uint8Array): string[] {
  let text = ''
  for (const byte of bytes) {
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a) || byte === 0x7f)
      throw new FormatError('control characters')
    text += String.fromCharCode(byte)
  }
  if (text !== '' && !text.endsWith('\n'))
    throw new FormatError('the last policy line does not end')
  return text.split('\n')
}

function octets(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
