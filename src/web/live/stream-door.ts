// GET /live/PAGE/ID: one reader comes to follow a page. It says through which entry it stands (Last-Event-ID after a break,
// `from` at first) and gets what changed since, then whatever changes.
import type { Context } from 'hono'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { By } from '../../rules/acts.ts'
import { answer, guardingHeaders } from '../doors/answer.ts'
import { arrivalOf, visitOf } from '../doors/arrival.ts'
import type { Doors } from '../doors/doors.ts'
import { turnedAway } from '../doors/guard.ts'
import { absentPage, show } from '../doors/showing.ts'
import { sourceOf, transportHeaders } from '../doors/site.ts'
import { sharersOf } from '../../audience/sharing.ts'
import type { Broadcast } from './broadcast.ts'
import { type Bindings, openPipe } from './pipe.ts'
import type { LivePage } from './live-page.ts'
import type { Shown } from './rendering.ts'

const headers = {
  ...guardingHeaders,
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // A proxy that gathers an answer before passing it on would hold back what everyone waits for.
  'x-accel-buffering': 'no',
}

/** What the browser is told about coming back, in milliseconds. */
const AGAIN = 300

/** `pages`: by the name under which their streams are asked for. */
export async function openStream(
  doors: Doors,
  live: Broadcast,
  pages: Readonly<Record<string, LivePage>>,
  c: Context,
): Promise<Response> {
  const arrival = arrivalOf(doors, c)
  const { visit } = visitOf(doors, c, arrival)
  const kind = c.req.param('page') ?? ''
  const page = Object.hasOwn(pages, kind) ? pages[kind] : undefined
  const id = c.req.param('id') ?? ''
  if (!page) return show(c, visit, absentPage(visit))
  if (!page.mayRead(visit, id))
    return asksForStream(c)
      ? told('ended')
      : turnedAway(c, visit.by ? 403 : 401, 'stream-not-yours')
  const { by, reader, language } = arrival
  const path = page.path(id)
  const shown = page.layers.map(
    (layer): Shown => ({
      layer,
      id,
      path,
      language,
      sharers: sharersOf(reader, by, layer.sharing),
    }),
  )
  const from = live.entryOf(c.req.header('last-event-id') ?? c.req.query('from'))
  const { outgoing } = (c.env ?? {}) as Bindings
  if (!outgoing || c.req.method === 'HEAD')
    return answer(200, new Uint8Array(live.glance(shown, from)), headers)
  // A request sent behind another on the same connection has no connection of its own yet, and a stream would wait for ever.
  if (!outgoing.socket || outgoing.socket.destroyed)
    return turnedAway(c, 503, 'unexpected', { 'retry-after': '5' })
  const source = sourceOf(doors.site, c)
  if (!live.hasRoom(source)) return fullUp(c)
  const open = () => {
    const pipe = openPipe(outgoing, { ...headers, ...transportHeaders(doors.site) })
    pipe.write(Buffer.from(`retry: ${AGAIN}\nevent: here\ndata: {"now":${doors.now()}}\n\n`))
    return pipe
  }
  live.join({ open, shown, kind, by, source, from, stillTheSame: by && sameReader(doors, c, by) })
  return RESPONSE_ALREADY_SENT
}

function sameReader(doors: Doors, c: Context, by: By): () => boolean {
  const same = JSON.stringify(by)
  return () => JSON.stringify(arrivalOf(doors, c).by) === same
}

function fullUp(c: Context): Response {
  return asksForStream(c)
    ? told('full')
    : turnedAway(c, 429, 'too-many-streams', { 'retry-after': '60' })
}

function asksForStream(c: Context): boolean {
  return c.req.header('accept')?.includes('text/event-stream') === true
}

/** A page is not told why its stream is refused, and would ask again for ever, unless it is told in its own terms. */
function told(event: 'ended' | 'full'): Response {
  return answer(200, `retry: 60000\nevent: ${event}\ndata: {}\n\n`, headers)
}
