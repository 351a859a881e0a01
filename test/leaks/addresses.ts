// Every address that anybody could ask for: each route of the program with every id of every kind on record, the hidden ones
// too, as if they had been guessed. A route that is not known here fails the test.
import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { shapes } from '../../src/rules/acts.ts'
import type { Kind } from '../../src/rules/organisation.ts'
import { livePages } from '../../src/web/live-pages.ts'
import { pageRoutes } from '../../src/web/pages/routes.ts'
import type { Frame } from './frame.ts'

/** `dated`: asked for as of other days and as known at other entries too. `byRoute`: the plain ones, by their route. */
export type Addresses = {
  readonly plain: readonly string[]
  readonly dated: readonly string[]
  readonly byRoute: ReadonlyMap<string, readonly string[]>
}

const kindOfFolder: Readonly<Record<string, Kind>> = {
  sessions: 'session',
  decisions: 'decision',
  questions: 'question',
  items: 'item',
  documents: 'document',
  posts: 'post',
  people: 'person',
  members: 'member',
  bodies: 'body',
  measures: 'measure',
  sources: 'source',
  sittings: 'sitting',
}

/** What forms are filled with by their address. */
const fieldsOf = [
  'document',
  'question',
  'proposal',
  'measure',
  'item',
  'sitting',
  'session',
  'election',
  'round',
] as const

export function addressesOf(frame: Frame): Addresses {
  const { house } = frame
  const { org } = house.clerk
  const ids = (kind: Kind) => [...org.things(kind)].map(({ id }) => id)
  const entries = Array.from({ length: org.size }, (_, n) => n)
  const some = entries.filter((n) => n % 20 === 0 || n > org.size - 3)
  const forms = (Object.keys(shapes) as (keyof typeof shapes)[]).flatMap((type) => [
    `/desk/acts/${type}`,
    ...fieldsOf
      .filter((field) => field in shapes[type].shape)
      .flatMap((field) =>
        hiddenFirst(ids(field))
          .slice(0, 4)
          .map((id) => `/desk/acts/${type}?${field}=${id}`),
      ),
  ])
  const corrections = (
    [
      'document',
      'question',
      'decision',
      'measure',
      'report',
      'item',
      'statement',
      'session',
    ] as const
  ).flatMap((kind) => hiddenFirst(ids(kind)).map((id) => `/desk/correct/${kind}/${id}`))
  const known: Readonly<Record<string, readonly string[]>> = {
    '/healthz': ['/healthz'],
    '/look/*': [],
    '/record/*': [
      '/record/checkpoint',
      '/record/verify',
      ...publicFiles(join(house.dir, 'public')).map((file) => `/record/${file}`),
      // Where tiles would be, were they written (C2SP tlog-tiles).
      ...some.flatMap((n) => [
        `/record/tile/0/000.p/${n + 1}`,
        `/record/tile/entries/000.p/${n + 1}`,
      ]),
      ...some.map((n) => `/record/proof/${n}.tlog-proof`),
    ],
    '/verify': ['/verify'],
    '/personas': ['/personas'],
    '/acts': ['/acts'],
    '/files/:digest': [...house.documents.digests()].map((digest) => `/files/${digest}`),
    '/live/:page/:id': Object.keys(livePages).flatMap((page) =>
      ids('session').map((id) => `/live/${page}/${id}`),
    ),
    '/sign-in': ['/sign-in'],
    '/sign-in/provider': ['/sign-in/provider'],
    '/sign-in/provider/return': ['/sign-in/provider/return?code=x&state=y'],
    '/invitation': ['/invitation'],
    '/keys': ['/keys'],
    '/desk/access': ['/desk/access'],
    '/desk': ['/desk'],
    '/desk/delegation': [
      '/desk/delegation',
      ...ids('session').map((id) => `/desk/delegation?session=${id}`),
    ],
    '/desk/sessions/:id': [
      ...ids('session').map((id) => `/desk/sessions/${id}`),
      ...ids('sitting').map((id) => `/desk/sessions/s1?sitting=${id}`),
    ],
    '/desk/questions/:id/what-if': ids('question').map((id) => `/desk/questions/${id}/what-if`),
    '/desk/correct/:kind/:id{.+}': corrections,
    '/desk/acts/:type': forms,
    '/reading': ['/reading'],
    '/sittings/:id/minutes': ids('sitting').map((id) => `/sittings/${id}/minutes`),
    '/record': ['/record', `/record?before=${org.size}`, '/record?before=120'],
    '/record/:n{[0-9]+}': entries.map((n) => `/record/${n}`),
    '/search': [],
  }
  const served = [
    ...new Set(frame.app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path)),
  ]
  const found = new Map(served.map((path) => [path, known[path] ?? ofPage(path, ids)]))
  for (const [path, addresses] of found) assert.ok(addresses, `nobody has tried the route ${path}`)
  const pages = new Set([...pageRoutes.map(({ path }) => path), '/sittings/:id/minutes'])
  pages.delete('/record/:n{[0-9]+}')
  const byRoute = new Map([...found].map(([path, addresses]) => [path, addresses ?? []]))
  return {
    byRoute,
    plain: [...byRoute.values()].flat(),
    dated: [...found]
      .filter(([path]) => pages.has(path))
      .flatMap(([, addresses]) => hiddenFirst(addresses ?? [])),
  }
}

/** A page whose address has at most one id in it. */
function ofPage(
  path: string,
  ids: (kind: Kind) => readonly string[],
): readonly string[] | undefined {
  if (!path.includes(':')) return [path]
  const kind = kindOfFolder[path.split('/')[1] ?? '']
  return kind && ids(kind).map((id) => path.replace(/:\w+/, encodeURIComponent(id)))
}

/** The hidden ones, and a few of the others. */
function hiddenFirst(all: readonly string[]): readonly string[] {
  const hidden = all.filter((one) => one.includes('zqx'))
  return [...hidden, ...all.filter((one) => !hidden.includes(one)).slice(0, 2)]
}

function publicFiles(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
}
