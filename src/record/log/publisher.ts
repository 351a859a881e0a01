import { formatCheckpointText, parseCheckpoint } from './checkpoint.ts'
import { encodeUtf8 } from './grammar.ts'
import { proveConsistency, proveInclusion, rangeHash } from './merkle-proof.ts'
import { formatNote, NOTE_SIGNATURES_MAX, parseNote, type SignatureLine } from './note.ts'
import { type Policy, quorumMet, type Witness } from './policy.ts'
import { formatProofFile } from './proof-file.ts'
import { openPublicFiles } from './public-files.ts'
import type { PublisherOptions } from './publisher-options.ts'
import { openRounds } from './rounds.ts'
import { isSignedByAll, signNote } from './signer.ts'
import { lookAt, type Standstill, whatIsAhead } from './standstill.ts'
import { CheckpointMoved, type Head, RecordUnknown, type SignedCheckpoint } from '../store/store.ts'
import { KeyAway, reason, type Trouble, troubleOf, WitnessesSilent } from './trouble.ts'
import { askWitness, replyInWords, type WitnessReply } from './witness-client.ts'

// From durable entries to a published checkpoint, in one order that may be killed between any two steps: sign, keep by
// compare-and-swap, write tiles, gather cosignatures, publish. It runs beside the clerk and is never waited for.

export type PublisherState = {
  /** How many entries are kept, signed for, and published under the policy. */
  readonly recorded: number
  readonly signed: number
  readonly published: number
  /** Which witnesses cosigned the newest signed checkpoint, and what the others said last. */
  readonly cosigned: readonly string[]
  readonly missing: readonly { readonly name: string; readonly said: string }[]
  /** Nothing more is signed until an operator acted and the record was opened again. */
  readonly standstill?: Standstill
  /** The last step failed and is tried again: which part, and the error. */
  readonly trouble?: Trouble
}

export type Publisher = {
  /** Looks for anything ahead of this record. Nothing is signed before enough witnesses have said what they have seen. */
  look(): Promise<void>
  /** Looks, then begins. Resolves after the first round. */
  start(): Promise<void>
  /** Entries were appended: sign and publish soon. Returns at once. */
  nudge(): void
  state(): PublisherState
  /** The `.tlog-proof` of an entry under the published checkpoint; undefined until one covers it. */
  proofOf(n: number, withEntry?: boolean): string | undefined
  stop(): Promise<void>
}

/** What witnesses gave for one signed checkpoint. */
type Gathering = {
  readonly checkpoint: SignedCheckpoint
  readonly lines: Map<string, SignatureLine>
  /** How many of them the published note has; below zero before it was published. */
  shown: number
}

export function openPublisher(options: PublisherOptions): Publisher {
  const {
    store,
    origin,
    signers,
    signersAt = () => signers,
    policyAt,
    now = Date.now,
    distrusted = [],
  } = options
  const {
    upTo = () => Number.POSITIVE_INFINITY,
    betweenMilliseconds = 100,
    retryMilliseconds = 2_000,
    witnessMilliseconds = 5_000,
  } = options
  const asking = { store, origin, signers, distrusted, witnessMilliseconds }
  const files = openPublicFiles(store().dir)
  const asked = new Map<string, Promise<void>>()
  const sizes = new Map<string, number>()
  const said = new Map<string, string>()
  let gathering: Gathering | undefined
  let publishing: Promise<void> = Promise.resolve()
  let published = 0
  /** The size whose policy says what the next publication needs. */
  let under: number | undefined
  let looking: Promise<void> | undefined
  let looked = false
  let standstill: Standstill | undefined
  let trouble: Trouble | undefined
  const rounds = openRounds(round, () => standstill !== undefined)

  function state(): PublisherState {
    const cosigned = [...(gathering?.lines.keys() ?? [])]
    const missing = policy().witnesses.filter(({ name }) => !cosigned.includes(name))
    return {
      recorded: store().head().size,
      signed: store().lastCheckpoint()?.size ?? 0,
      published,
      cosigned,
      missing: missing.map(({ name }) => ({ name, said: said.get(name) ?? 'asked' })),
      ...(standstill && { standstill }),
      ...(trouble !== undefined && { trouble }),
    }
  }

  /** The policy of what was published last applies to the next publication; where it is not known, the newest policy. */
  function policy(): Policy {
    return policyAt(under ?? store().head().size)
  }

  function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = undefined
    })
    return looking
  }

  async function lookOnce(): Promise<void> {
    try {
      const ahead = await whatIsAhead(asking, policyAt, files.published())
      standstill = ahead.standstill
      published = ahead.published ?? 0
      under = ahead.published
      looked = ahead.heard
      if (!standstill) signersAt(store().head().size) // a key that is missing is told first
      trouble = looked ? undefined : troubleOf(new WitnessesSilent())
    } catch (error) {
      trouble = troubleOf(error)
    }
    tell()
  }

  async function round(): Promise<void> {
    if (!looked) await look()
    try {
      if (looked && !standstill) await step()
    } catch (error) {
      trouble = troubleOf(error)
      if (error instanceof CheckpointMoved)
        standstill = { why: 'signer.moved', facts: { said: trouble.said } }
      if (error instanceof RecordUnknown) options.reopen?.()
    }
    tell()
    if (isWaiting()) rounds.in(retryMilliseconds)
  }

  async function step(): Promise<void> {
    const checkpoint = await sign()
    await files.writeTiles(store(), checkpoint.size)
    if (gathering?.checkpoint.note !== checkpoint.note)
      gathering = { checkpoint, lines: new Map(), shown: -1 }
    await publishIfQuorum(gathering)
    for (const witness of policy().witnesses) ask(witness, gathering)
    trouble = undefined
  }

  /** An error of the listener must not end the rounds. */
  function tell(): void {
    try {
      options.onChange?.(state())
    } catch (error) {
      console.error(error)
    }
  }

  function isWaiting(): boolean {
    try {
      return (
        trouble !== undefined ||
        published < ready().size ||
        policy().witnesses.some(({ name }) => !gathering?.lines.has(name))
      )
    } catch {
      return true // the record is being opened again
    }
  }

  /** The tree of what may be published. */
  function ready(): Head {
    const head = store().head()
    const size = Math.min(head.size, Math.max(0, upTo()))
    return size === head.size ? head : { size, root: rangeHash(0, size, store().hashAt) }
  }

  /** Signs the head when it grew or a signer changed, and keeps that before anybody sees it. */
  async function sign(): Promise<SignedCheckpoint> {
    const last = store().lastCheckpoint()
    const head = ready()
    if (last !== undefined && last.size > head.size) return last
    if (last?.size === head.size && (await isSignedByAll(last.note, signersAt(head.size))))
      return last
    const note = await signNote(
      signersAt(head.size),
      formatCheckpointText(origin, head.size, head.root),
      Math.floor(now() / 1_000),
    ).catch((error) => {
      throw new KeyAway(reason(error))
    })
    const next = { ...head, note: formatNote(note) }
    store().keepCheckpoint(last, next)
    return next
  }

  /** Asks a witness in the background, one request at a time; its cosignature is published as soon as there is a quorum. */
  function ask(witness: Witness, to: Gathering): void {
    const { name, url } = witness
    if (url === undefined || asked.has(name) || to.lines.has(name)) return
    const answered = cosign(witness, url, to)
      .catch((error) => said.set(name, String(error)))
      .then(() => {
        asked.delete(name)
        if (gathering !== to) rounds.in(0)
        tell()
      })
    asked.set(name, answered)
  }

  async function cosign(witness: Witness, url: string, to: Gathering): Promise<void> {
    let reply = await askFrom(sizes.get(witness.name) ?? 0)
    // The witness has seen another size than we assumed: ask once more from there.
    if (reply.type === 'at' && reply.size <= to.checkpoint.size) reply = await askFrom(reply.size)
    said.set(witness.name, replyInWords(reply))
    if (reply.type === 'cosigned') {
      sizes.set(witness.name, to.checkpoint.size)
      to.lines.set(witness.name, reply.line)
      await publishIfQuorum(to)
    } else if (reply.type === 'at' || reply.type === 'refused') {
      const found = await lookAt(witness, { ...asking, distrusted: [witness.name] })
      if (found.standstill) standstill = found.standstill
    }

    function askFrom(size: number): Promise<WitnessReply> {
      const { size: now, note } = to.checkpoint
      const old = Math.min(size, now)
      const proof = old > 0 ? proveConsistency(old, now, store().hashAt) : []
      return askWitness(
        url,
        witness.key,
        { old, proof, text: parseNote(encodeUtf8(note)).text, note },
        witnessMilliseconds,
      )
    }
  }

  /** One after the other, so that a note with fewer cosignatures never replaces one with more. */
  function publishIfQuorum(from: Gathering): Promise<void> {
    publishing = publishing.then(async () => {
      const lines = [...from.lines.values()]
      if (from.shown === lines.length) return
      if (standstill || gathering !== from) return
      if (!quorumMet(policy(), new Set(from.lines.keys()))) return
      const note = parseNote(encodeUtf8(from.checkpoint.note))
      // The log's own lines first. What does not fit is beyond the quorum: see docs/decisions/0013.
      const signatures = [...note.signatures, ...lines].slice(0, NOTE_SIGNATURES_MAX)
      await files.publish(formatNote({ text: note.text, signatures }))
      published = from.checkpoint.size
      under = published
      from.shown = lines.length
    })
    const done = publishing
    publishing = publishing.catch(() => {})
    return done
  }

  return {
    look,
    start: rounds.now,
    nudge: () => rounds.in(betweenMilliseconds),
    state,
    proofOf(n, withEntry = true) {
      const shown = files.published()
      const entry = store().entry(n)
      if (shown === undefined || entry === undefined) return undefined
      const { size } = parseCheckpoint(shown)
      if (n >= size) return undefined
      const extra = withEntry ? { extra: entry.bytes } : {}
      const path = proveInclusion(n, size, store().hashAt)
      return formatProofFile({ ...extra, index: n, path, checkpointText: shown.toString('utf8') })
    },
    async stop() {
      await rounds.stop()
      await Promise.all(asked.values())
      await publishing
    },
  }
}
