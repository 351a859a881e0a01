// Hostile requests by the thousand through a real socket, while a sitting goes on. After each: an answer that is no failure of
// the server's, nothing said to the operator, and nothing of what was sent come back as markup. At the end: no memory kept.
import assert from 'node:assert/strict'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { type Besieged, besiege } from './besieged.ts'
import { type Hostile, hostileRequests, markup, onTheWire } from './requests.ts'
import { hear } from './wire.ts'

export type Told = {
  readonly requests: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly entries: number
  readonly heapGrowth: number
}

/** Every how many requests the sitting lays an act of its own. */
const SITTING_EVERY = 20

/** What an entry, its things and the views of it may hold in memory; far above what was seen (about 4 kB). */
const BYTES_AN_ENTRY = 16_000

/** Kept whatever happens: code compiled late, caches of words and dates, addresses of kept pages (their pages are capped apart). */
const BYTES_AT_ANY_RATE = 48_000_000

export async function campaign({
  requests,
  seed,
}: {
  requests: number
  seed: number
}): Promise<Told> {
  const besieged = await besiege()
  const routes = besieged.open.app.routes.filter(({ method }) => method !== 'ALL')
  const byStatus: Record<string, number> = {}
  let sent = 0
  const one = async (request: Hostile) => {
    if (sent++ % SITTING_EVERY === 0) await besieged.goesOn()
    const status = await endured(besieged, request)
    byStatus[status] = (byStatus[status] ?? 0) + 1
  }
  try {
    // A tenth first, so that what is compiled and cached once is not taken for what grows.
    const first = Math.ceil(requests / 10)
    await fc.assert(fc.asyncProperty(hostileRequests(routes), one), {
      numRuns: first,
      seed,
      endOnFailure: requests > 20_000,
    })
    const before = heapNow()
    const entriesBefore = besieged.open.clerk.org.size
    await fc.assert(fc.asyncProperty(hostileRequests(routes), one), {
      numRuns: requests - first,
      seed: seed + 1,
      endOnFailure: requests > 20_000,
    })
    const entries = besieged.open.clerk.org.size - entriesBefore
    const heapGrowth = heapNow() - before
    assert.ok(
      heapGrowth < BYTES_AT_ANY_RATE + entries * BYTES_AN_ENTRY,
      `${heapGrowth} bytes more after ${requests} requests and ${entries} entries`,
    )
    await besieged.goesOn()
    return { requests: sent, byStatus, entries: besieged.open.clerk.org.size, heapGrowth }
  } finally {
    await besieged.close()
  }
}

/** Sends one request and says what is wrong with the answer by failing. */
async function endured({ served, host, complaints }: Besieged, request: Hostile): Promise<number> {
  const { status, head, payload } = await hear(served.port, onTheWire(request, host))
  assert.deepEqual(complaints.splice(0), [], 'the operator was told of an error')
  const busy = status === 503 && payload.includes('busy')
  assert.ok(status < 500 || busy, `${status} ${payload.slice(0, 300)}`)
  if (/^content-type: text\/html/im.test(head)) {
    assert.ok(!payload.includes(markup), 'what was sent came back as markup')
    assert.match(head, /^content-security-policy: default-src 'none'/im)
  }
  assert.doesNotMatch(head, /^set-cookie: stolen/im)
  if (
    /^content-type: application\/json/im.test(head) &&
    request.method !== 'HEAD' &&
    payload !== ''
  )
    assert.doesNotThrow(() => JSON.parse(unchunked(head, payload)), 'no JSON')
  return status
}

function unchunked(head: string, payload: string): string {
  if (!/^transfer-encoding: chunked/im.test(head)) return payload
  const bytes = Buffer.from(payload)
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16)
    if (!(size > 0)) return Buffer.concat(parts).toString()
    parts.push(bytes.subarray(end + 2, end + 2 + size))
    at = end + 2 + size + 2
  }
}

function heapNow(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
  return process.memoryUsage().heapUsed
}
