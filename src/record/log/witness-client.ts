import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { encodeBase64, encodeUtf8, FormatError, parseDecimal } from './grammar.ts'
import { parseSignatureLines, type SignatureLine } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { SignatureBroken, signersOf } from './signatures.ts'
import { hashOfOrigin } from './witness.ts'

/** The result of asking a witness. `ahead` and `refused` are about us; `silent` and `lying` are about it. */
export type WitnessReply =
  | { readonly type: 'cosigned'; readonly line: SignatureLine; readonly at: number }
  | { readonly type: 'at'; readonly size: number }
  | { readonly type: 'refused'; readonly status: number }
  | { readonly type: 'silent'; readonly reason: string }
  | { readonly type: 'lying'; readonly reason: string }

const ANSWER_BYTES_MAX = 100_000

/**
 * Asks the witness at a submission prefix to cosign a checkpoint of ours, given a consistency proof from `old`. Its
 * signature is checked before it is answered. Never rejects.
 */
export async function askWitness(
  url: string,
  key: NoteKey,
  request: { old: number; proof: readonly Uint8Array[]; text: string; note: string },
  milliseconds: number,
): Promise<WitnessReply> {
  const proof = request.proof.map((hash) => `${encodeBase64(hash)}\n`).join('')
  const payload = `old ${request.old}\n${proof}\n${request.note}`
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: payload,
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    })
    const text = await readText(answer)
    if (answer.status === 409 && answer.headers.get('content-type') === 'text/x.tlog.size') {
      if (!text.endsWith('\n')) throw new FormatError('the size does not end')
      return { type: 'at', size: parseDecimal(text.slice(0, -1), 'the size') }
    }
    if (answer.status !== 200) return { type: 'refused', status: answer.status }
    return await cosignatureIn(text, key, request.text)
  } catch (error) {
    return fault(error)
  }
}

/** The checkpoint that a witness last cosigned for an origin, by its monitoring path; undefined when it shows none. */
export async function witnessedCheckpoint(
  url: string,
  origin: string,
  milliseconds: number,
): Promise<Checkpoint | undefined> {
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/${hashOfOrigin(origin)}/checkpoint`, {
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    })
    if (answer.status !== 200) return undefined
    return parseCheckpoint(encodeUtf8(await readText(answer)))
  } catch {
    return undefined
  }
}

async function cosignatureIn(text: string, key: NoteKey, signed: string): Promise<WitnessReply> {
  const signatures = parseSignatureLines(text)
  const line = signatures.find((at) => at.name === key.name && at.keyId === key.keyId)
  const [signer] = await signersOf({ text: signed, signatures }, [key])
  if (line === undefined || signer?.at === undefined)
    return { type: 'lying', reason: 'it signed with another key' }
  return { type: 'cosigned', line, at: signer.at }
}

async function readText(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > ANSWER_BYTES_MAX) throw new FormatError('the answer is too long')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function fault(error: unknown): WitnessReply {
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof FormatError || error instanceof SignatureBroken)
    return { type: 'lying', reason }
  return { type: 'silent', reason }
}

/** What a witness answered, in words for the operator. */
export function replyInWords(reply: WitnessReply): string {
  switch (reply.type) {
    case 'cosigned':
      return 'cosigned'
    case 'at':
      return `has seen ${reply.size} entries`
    case 'refused':
      return `refused (${reply.status})`
    case 'silent':
      return `silent: ${reply.reason}`
    case 'lying':
      return `not believed: ${reply.reason}`
    default:
      return reply satisfies never
  }
}
