// Payloads are read up to a limit and not a byte further: what says beforehand that it is longer is not read at all.
import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { turnedAway } from './guard.ts'

/** An act and its texts in several languages; an entry holds 65,535 bytes at most. */
export const ACT_BYTES_MAX = 256_000
export const FORM_BYTES_MAX = 256_000
const FORM_FIELDS_MAX = 4000

/** The payload's bytes, or the answer that turns it away. */
export async function readBytes(
  c: Context,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | Response> {
  const said = Number(c.req.header('content-length') ?? 0)
  if (said > most) return tooLarge(c)
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
  const bytes = incoming ? await fromSocket(incoming, most) : await fromRequest(c.req.raw, most)
  if (bytes === 'too-large') return tooLarge(c)
  return bytes === 'broken-off' ? turnedAway(c, 400, 'payload-broken-off') : bytes
}

type Read = Uint8Array<ArrayBuffer> | 'too-large' | 'broken-off'

/** As Node hands it over: a web stream around each payload would cost more than the act in it. */
function fromSocket(incoming: IncomingMessage, most: number): Promise<Read> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const heard = (chunk: Buffer) => {
      size += chunk.length
      if (size <= most) return void chunks.push(chunk)
      incoming.off('data', heard).pause()
      resolve('too-large')
    }
    incoming.on('data', heard)
    incoming.once('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    incoming.once('error', () => resolve('broken-off'))
    incoming.once('close', () => resolve('broken-off'))
  })
}

/** Where a test asks without a socket. */
async function fromRequest(request: Request, most: number): Promise<Read> {
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += chunk.length
      if (size > most) return 'too-large'
      chunks.push(chunk)
    }
  } catch {
    return 'broken-off'
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** A form as sent by a browser, with its files. */
export async function readForm(c: Context, most: number): Promise<FormData | Response> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    return turnedAway(c, 415, 'form-expected')
  const bytes = await readBytes(c, most)
  if (bytes instanceof Response) return bytes
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    if ([...form.keys()].length > FORM_FIELDS_MAX) return turnedAway(c, 413, 'too-many-fields')
    return form
  } catch {
    return turnedAway(c, 400, 'form-malformed')
  }
}

function tooLarge(c: Context): Response {
  // The rest is not read; the connection ends with this answer.
  return turnedAway(c, 413, 'payload-too-large', { connection: 'close' })
}
