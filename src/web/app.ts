// All doors of the program in one place: which address leads where. A request passes the guard, then one door.
import { Hono } from 'hono'
import { actDescriptionPage } from './forms/act-description.ts'
import { layAct } from './doors/act-door.ts'
import { answer, pathOf, seeOther } from './doors/answer.ts'
import { arrivalOf, visitOf } from './doors/arrival.ts'
import type { Doors } from './doors/doors.ts'
import { giveFile, layFile } from './doors/file-door.ts'
import { guard, turnedAway } from './doors/guard.ts'
import { health } from './doors/health.ts'
import { keptAnswers } from './doors/kept-answers.ts'
import { choosePersona, showPersonas } from './doors/persona-door.ts'
import { absentPage, show, showKept } from './doors/showing.ts'
import { openDesk } from './desk/routes.ts'
import { openDelegation } from './delegation/routes.ts'
import { thisMachineOnly } from './doors/site.ts'
import { followRoutes } from './follow/routes.ts'
import type { Broadcast } from './live/broadcast.ts'
import { livePages } from './live-pages.ts'
import { openSignIn } from './sign-in/routes.ts'
import { signedInBy, type SigningIn } from './sign-in/sign-in.ts'
import { asset } from './look/assets.ts'
import { openStream } from './live/stream-door.ts'
import { openMinutes } from './minutes/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { openReading } from './reading/routes.ts'

/** What the app is made of. `signingIn`: absent, nobody can sign in. `live`: absent, pages stand as they were opened. */
export type AppParts = Omit<Doors, 'site' | 'signedIn'> & {
  readonly signingIn?: SigningIn | undefined
  readonly live?: Broadcast | undefined
}

export function createApp({ signingIn, live, ...parts }: AppParts): Hono {
  const doors: Doors = {
    ...parts,
    site: signingIn?.configuration ?? thisMachineOnly,
    signedIn:
      signingIn && ((c, today) => signedInBy(signingIn, c, parts.clerk.org, today, parts.now())),
  }
  // A page and its JSON twin are one address: the suffix is taken off before the door is looked for.
  const app = new Hono({ getPath: (request) => pathOf(request).replace(/(?<=.)\.json$/, '') })
  const kept = keptAnswers()

  app.use(guard(doors))
  app.get('/healthz', () => health(doors))
  app.get('/look/*', (c) => {
    const file = asset(pathOf(c.req.raw))
    if (!file) return turnedAway(c, 404, 'no-such-file')
    return answer(200, new Uint8Array(file.bytes), {
      'content-type': file.type,
      etag: file.etag,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.get('/record/*', (c, next) => {
    const file = doors.recordFile?.(pathOf(c.req.raw))
    return file
      ? Promise.resolve(answer(file.status, new Uint8Array(file.body), file.headers))
      : next()
  })
  app.get('/verify', () => seeOther('/record/verify'))
  app.get('/personas', (c) => showPersonas(doors, c))
  app.post('/personas', (c) => choosePersona(doors, c))
  app.get('/acts', (c) => showKept(doors, kept, c, { path: '/acts', page: actDescriptionPage }))
  app.post('/acts', (c) => layAct(doors, c))
  app.post('/documents/files', (c) => layFile(doors, c))
  app.get('/files/:digest', (c) => giveFile(doors, c))
  if (live) app.get('/live/:page/:id', (c) => openStream(doors, live, livePages, c))
  if (signingIn) openSignIn(app, doors, signingIn)
  openDesk(app, doors, signingIn)
  openDelegation(app, doors)
  openReading(app, doors)
  openMinutes(app, doors, kept)
  for (const route of [...pageRoutes, ...followRoutes])
    app.get(route.path, (c) => showKept(doors, kept, c, route))

  app.notFound((c) => {
    const served = methodsAt(app, c.req.path)
    if (served.length > 0 && !served.includes(c.req.method === 'HEAD' ? 'GET' : c.req.method))
      return turnedAway(c, 405, 'method-not-here', { allow: served.join(', ') })
    const { visit } = visitOf(doors, c, arrivalOf(doors, c))
    return show(c, visit, absentPage(visit))
  })
  app.onError((error, c) => {
    // Nothing here is the reader's fault, and nothing of it is the reader's business: the operator sees all of it.
    console.error(error)
    return turnedAway(c, 503, 'unexpected', { 'retry-after': '5' })
  })
  return app
}

/** The methods served at a path, by the routes as they are written. */
function methodsAt(app: Hono, path: string): string[] {
  const here = app.routes.filter(
    (route) => route.method !== 'ALL' && asPattern(route.path).test(path),
  )
  return [...new Set(here.map((route) => route.method))]
}

function asPattern(path: string): RegExp {
  const literal = path
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/:[\w-]+(\\\.\\\+|\{[^}]*\})?/g, '[^/]+')
  return new RegExp(`^${literal.replaceAll('*', '.*')}$`)
}
