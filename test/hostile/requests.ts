// Requests that nobody in their right mind sends: made from the shapes of the acts and from the addresses that are served,
// then spoiled. Each is the bytes of one HTTP request.
import fc from 'fast-check'
import { type ActType, shapes } from '../../src/rules/acts.ts'
import { exampleOf } from '../../src/rules/example-of-test.ts'
import { PERSONA_TOKEN } from '../../src/web/council-of-test.ts'

export type Hostile = {
  readonly method: string
  /** As written on the request line, well-formed or not. */
  readonly target: string
  readonly headers: readonly (readonly [string, string])[]
  readonly payload: Uint8Array
}

/** Words that must never come back as markup. */
export const markup = '<img src=hostile onerror=alert(1)>'

/** What acts refer to: things of another session than the one whose sitting has to go on. */
const known = {
  session: 's9',
  sitting: 'x9',
  item: 'i9',
  floor: 'f9',
  document: 'd9',
  body: 'ministers',
  post: 'deputy',
  term: 'deputy-term',
  person: 'candidate',
  member: 'KG',
}

const types = Object.keys(shapes) as ActType[]

/** `routes`: the addresses served, as they are written: '/sessions/:id'. */
export function hostileRequests(
  routes: readonly { readonly method: string; readonly path: string }[],
) {
  const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => path)
  const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
  return fc.oneof(
    { weight: 5, arbitrary: actRequest },
    { weight: 4, arbitrary: formRequest(posts) },
    { weight: 4, arbitrary: pageRequest(gets) },
    { weight: 1, arbitrary: anyRequest },
  )
}

/** The whole request on the wire. Letters above 255 go as UTF-8, as careless clients send them. */
export function onTheWire({ method, target, headers, payload }: Hostile, host: string): Buffer {
  const own = headers.map(([name]) => name.toLowerCase())
  const more: [string, string][] = [['connection', 'close']]
  if (!own.includes('host')) more.push(['host', host])
  if (!own.includes('content-length') && !own.includes('transfer-encoding') && payload.length > 0)
    more.push(['content-length', String(payload.length)])
  const lines = [...more, ...headers].map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([
    Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
    payload,
  ])
}

const oddWords = fc.constantFrom(
  '',
  ' ',
  markup,
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '../../../etc/passwd',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  '\r\nset-cookie: stolen=1',
  "'; DROP TABLE thing; --",
  '{{7*7}}',
  '/Ж',
  '/desk/я#я',
  '/\u0001',
  '//evil.example',
  `/desk?${'x'.repeat(3000)}`,
  `sealed:${'0'.repeat(64)}`,
  '9'.repeat(400),
  'я'.repeat(3000),
  'x'.repeat(70_000),
  '2025-13-45',
  '2025-11-27T25:61',
  '9999999999999-W99',
  'NaN',
  '-1',
  '1e999',
  'null',
  '*',
)
const words = fc.oneof(
  oddWords,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('x9', 's9', 'KG', 'council', 'holder'),
)

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: words },
  {
    weight: 3,
    arbitrary: fc.constantFrom(null, true, false, 0, -1, 0.5, 1e21, 2 ** 53, -0, 1e308),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      [],
      {},
      [[]],
      { en: null },
      { en: 1 },
      { EN: 'x' },
      { 'en-GB': 'x' },
    ),
  },
  { weight: 1, arbitrary: fc.array(words, { maxLength: 400 }) },
  { weight: 1, arbitrary: fc.dictionary(words, words, { maxKeys: 30 }) },
  { weight: 1, arbitrary: fc.nat({ max: 6000 }).map(nested) },
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let i = 0; i < depth % 900; i++) value = i % 2 === 0 ? [value] : { en: value }
  return value
}

/** One spoiling of a value: somewhere in it something is replaced, lost, doubled or added. */
const spoiling = fc.record({
  at: fc.array(fc.nat({ max: 12 }), { maxLength: 4 }),
  how: fc.constantFrom('replace', 'lose', 'wrap', 'add', 'rename') as fc.Arbitrary<Spoiling['how']>,
  value: oddValue,
  name: words,
})
type Spoiling = {
  at: number[]
  how: 'replace' | 'lose' | 'wrap' | 'add' | 'rename'
  value: unknown
  name: string
}

function spoil(value: unknown, { at, how, value: odd, name }: Spoiling, depth = 0): unknown {
  const step = at[depth]
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (step === undefined || entries.length === 0) {
    if (how === 'wrap') return [value]
    if (how === 'add' && entries.length > 0) return withOwn([...entries, [name, odd]])
    return odd
  }
  const place = step % entries.length
  const [key, inner] = entries[place]!
  if (depth === at.length - 1 && how === 'lose')
    return withOwn(entries.filter((_, i) => i !== place))
  if (depth === at.length - 1 && how === 'rename')
    return withOwn(entries.map((one, i) => (i === place ? [name, inner] : one)))
  const changed = spoil(inner, { at, how, value: odd, name }, depth + 1)
  if (Array.isArray(value)) return value.map((one, i) => (i === place ? changed : one))
  return withOwn(entries.map((one) => (one[0] === key ? [key, changed] : one)))
}

/** As JSON.parse makes it: `__proto__` is a name like any other. */
function withOwn(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries)
}

const anyAct = fc
  .record({
    type: fc.constantFrom(...types),
    id: fc.oneof({ weight: 6, arbitrary: fc.uuid() }, { weight: 1, arbitrary: words }),
    spoilings: fc.oneof(fc.array(spoiling, { maxLength: 0 }), fc.array(spoiling, { maxLength: 3 })),
  })
  .map(({ type, id, spoilings }) =>
    spoilings.reduce<unknown>((act, one) => spoil(act, one), {
      type,
      id,
      ...exampleOf(type, known),
    }),
  )

/** What a text of bytes suffers: cut, doubled, bytes that are no UTF-8, a mark at its beginning. */
const bytesSpoiled = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.nat({ max: 23 }), fc.nat({ max: 100_000 })).map(([whole, how, place]) => {
    const bytes = Buffer.from(whole)
    const cut = bytes.length === 0 ? 0 : place % bytes.length
    switch (how) {
      case 0:
        return bytes.subarray(0, cut)
      case 1:
        return Buffer.concat([
          bytes.subarray(0, cut),
          Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
          bytes.subarray(cut),
        ])
      case 2:
        return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])
      case 3:
        return Buffer.concat([bytes, bytes])
      case 4:
        return Buffer.from(
          whole.replace('{', '{"type":"session.close","__proto__":{"role":"secretary"},'),
        )
      case 5:
        return Buffer.from(`${'['.repeat(50_000)}${whole}`)
      default:
        return bytes
    }
  })

const personas = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('secretary', 'chair', 'delegate:KG') },
  { weight: 1, arbitrary: fc.constantFrom('observer', 'clock', 'delegate:', '__proto__', markup) },
)

const someOddHeaders = fc.array(
  fc.oneof(
    fc.constantFrom<[string, string]>(
      ['accept', 'application/json'],
      ['accept', '*/*;q=NaN'],
      ['accept-language', `${'ru,'.repeat(2000)}xx`],
      ['accept-language', 'en;q=1e9'],
      ['if-none-match', '*'],
      ['if-none-match', `"${'x'.repeat(3000)}"`],
      ['range', 'bytes=0-0,1-2,-5'],
      ['origin', 'null'],
      ['origin', 'http://evil.example'],
      ['sec-fetch-site', 'cross-site'],
      ['cookie', 'kurultai-persona=%ff; kurultai-persona-token=%ff; kurultai-language=../..'],
      ['cookie', `kurultai-sign-in=${'a'.repeat(4000)}`],
      ['cookie', `${'a=b;'.repeat(1500)}`],
      ['content-encoding', 'gzip'],
      ['transfer-encoding', 'gzip'],
      ['content-length', '-5'],
      ['content-length', '1e3'],
      ['expect', '100-continue'],
      ['upgrade', 'websocket'],
      ['x-forwarded-for', '127.0.0.1, evil'],
      ['x-forwarded-host', 'evil.example'],
      ['last-event-id', '-1'],
      ['host', 'evil.example'],
      ['host', ''],
      ['x-long', 'y'.repeat(20_000)],
      ['bad name', 'x'],
      ['x-odd', 'я\u0001'],
    ),
    fc.tuple(
      fc.constantFrom(
        'x-a',
        'referer',
        'user-agent',
        'content-type',
        'kurultai-persona',
        'kurultai-persona-token',
      ),
      fc.string({ maxLength: 60 }),
    ),
  ),
  { maxLength: 3 },
)

/** Mostly none, so that requests come further than the first door. */
const oddHeaders = fc.oneof(
  { weight: 3, arbitrary: fc.constant<[string, string][]>([]) },
  { weight: 1, arbitrary: someOddHeaders },
)

const contentTypes = (right: string) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(right) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '',
        'application/json',
        'application/jsonx',
        'application/x-www-form-urlencoded; charset=utf-7',
        'multipart/form-data',
        'multipart/form-data; boundary=',
        'multipart/form-data; boundary=zz',
        `multipart/form-data; boundary=${'b'.repeat(300)}`,
        'text/plain',
        'x'.repeat(500),
      ),
    },
  )

const actRequest: fc.Arbitrary<Hostile> = fc
  .record({
    persona: personas,
    type: contentTypes('application/json'),
    headers: oddHeaders,
    payload: bytesSpoiled(anyAct.map((act) => JSON.stringify(act) ?? 'null')),
  })
  .map(({ persona, type, headers, payload }) => ({
    method: 'POST',
    target: '/acts',
    headers: [
      ['content-type', type],
      ['kurultai-persona', persona],
      ['kurultai-persona-token', PERSONA_TOKEN],
      ...headers,
    ],
    payload,
  }))

/** Odd letters as an address carries them: encoded, half encoded, or not at all. */
const encoded = fc.tuple(words, fc.nat({ max: 9 })).map(([word, how]) => {
  const short = word.slice(0, how === 0 ? 3000 : 200)
  if (how === 1) return `${encodeSafely(short)}%`
  if (how === 2) return '%ff%fe'
  if (how === 3) return '%00'
  if (how === 4) return '..%2f..%2fetc'
  if (how === 5) return short.replace(/[\s\u0000-\u0020]/g, '')
  return encodeSafely(short)
})

function encodeSafely(word: string): string {
  return encodeURIComponent(word.toWellFormed())
}

const queries = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'on',
        'at',
        'lang',
        'text',
        'words',
        'q',
        'back',
        'receipt',
        'sitting',
        'from',
        'page',
        'member',
        'kind',
        '__proto__',
      ),
      fc.oneof(
        encoded,
        fc.constantFrom('2025-11-27', '0', '5', '40', '999999999999', '-1', 'en', 'ru'),
      ),
    ),
    { maxLength: 4 },
  )
  .map((pairs) =>
    pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`,
  )

/** An address with something in the place of its names: ids that are there, and what is nobody's id. */
const filledIn = (paths: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...paths),
      fc.array(
        fc.oneof(
          encoded,
          fc.constantFrom(
            's1',
            'x1',
            's9',
            'x9',
            'council',
            'KG',
            'holder',
            '7',
            'q1',
            'i1',
            'document.lay',
          ),
        ),
        {
          minLength: 4,
          maxLength: 4,
        },
      ),
      queries,
      fc.constantFrom('', '', '', '.json', '/', '//'),
    )
    .map(([path, values, query, end]) => {
      let i = 0
      return `${path.replace(/:[\w-]+(\{[^}]*\})?|\*/g, () => values[i++ % values.length]!)}${end}${query}`
    })

const pageRequest = (paths: readonly string[]): fc.Arbitrary<Hostile> =>
  fc
    .record({
      method: fc.oneof(
        { weight: 8, arbitrary: fc.constant('GET') },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'HEAD',
            'POST',
            'PUT',
            'DELETE',
            'OPTIONS',
            'PATCH',
            'TRACE',
            'PROPFIND',
            'get',
          ),
        },
      ),
      target: filledIn(paths),
      persona: personas,
      headers: oddHeaders,
    })
    .map(({ method, target, persona, headers }) => ({
      method,
      target,
      headers: [
        [
          'cookie',
          `kurultai-persona=${encodeSafely(persona)}; kurultai-persona-token=${PERSONA_TOKEN}`,
        ],
        ...headers,
      ],
      payload: Buffer.alloc(0),
    }))

const formFields = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(
        'act',
        'back',
        'more',
        'more-language',
        'sitting',
        'session',
        'member',
        'entry',
        'text.en',
        'text.__proto__',
        'title.ru',
        'people.0.person',
        'people.999999.person',
        'matter.kind',
        'from.how',
        'from.date',
        'from.sitting',
        'book',
        'set',
        'template',
        'sources',
        'at',
        'on',
        'persona',
        'report',
        'text',
        'grant',
        'token',
        'kind',
        'languages',
        'items:x',
        'fields',
        'why.en',
      ),
      words,
    ),
    words,
  ),
  { maxLength: 12 },
)

const formRequest = (posts: readonly string[]): fc.Arbitrary<Hostile> =>
  fc
    .record({
      elsewhere: fc.option(filledIn(posts), { freq: 1 }),
      act: fc.constantFrom(...types),
      id: fc.uuid(),
      back: fc.oneof(
        fc.constantFrom('/desk', '/Ж', '/desk/я#я', '/desk/\u0001', '//evil.example'),
        words,
      ),
      fields: fc.oneof(fc.constant<[string, string][]>([]), formFields),
      persona: personas,
      type: contentTypes('application/x-www-form-urlencoded'),
      headers: oddHeaders,
      json: fc.nat({ max: 5 }),
      how: fc.nat({ max: 9 }),
    })
    .map(({ elsewhere, act, id, back, fields, persona, type, headers, json, how }) => {
      const body = new URLSearchParams([
        ['act', id],
        ['back', back.toWellFormed()],
        ['persona', 'chair'],
        ...flat(exampleOf(act, known)),
        ...fields.map(([name, value]): [string, string] => [
          name.toWellFormed(),
          value.toWellFormed(),
        ]),
      ]).toString()
      const payload =
        how === 0
          ? Buffer.from(`${body}&%ff=%&&==&${'a&'.repeat(6000)}`)
          : how === 1
            ? Buffer.from(
                `--zz\r\ncontent-disposition: form-data; name="digest-file"; filename="../${markup}"\r\n\r\n${body}\r\n--zz--\r\n`,
              )
            : json === 0
              ? Buffer.from(JSON.stringify(Object.fromEntries(fields)))
              : Buffer.from(body)
      return {
        method: 'POST',
        target: elsewhere ?? `/desk/acts/${act}`,
        headers: [
          [
            'content-type',
            how === 1 ? 'multipart/form-data; boundary=zz' : json === 0 ? 'application/json' : type,
          ],
          [
            'cookie',
            `kurultai-persona=${encodeSafely(persona)}; kurultai-persona-token=${PERSONA_TOKEN}`,
          ],
          ...headers,
        ] as [string, string][],
        payload,
      }
    })

/** Fields as a form names them. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, inner]) =>
    flat(inner, path === '' ? name : `${path}.${name}`),
  )
}

const anyRequest: fc.Arbitrary<Hostile> = fc.record({
  method: fc.oneof(fc.constantFrom('GET', 'POST'), fc.string({ maxLength: 12 })),
  target: fc.oneof(
    fc.string({ maxLength: 300 }),
    encoded.map((part) => `/${part}`),
    fc.constantFrom('*', 'http://evil.example/', '//', '/%', `/${'a/'.repeat(4000)}`),
  ),
  headers: oddHeaders,
  payload: fc.uint8Array({ maxLength: 500 }),
})
