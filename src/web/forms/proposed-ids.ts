// Ids proposed from names, so that addresses can be read: «Совет коллективной безопасности» -> 'sovet-kollektivnoy-bezopasnosti'.
import { type ActType, parseAct } from '../../rules/acts.ts'
import { closedTo } from '../../audience/closed.ts'
import { get, type Kind, type Reading } from '../../rules/organisation.ts'
import { askedFor } from './asked.ts'

/** Whether a thing of this id is the very one that this act made earlier: then the same id is proposed again. */
export type MadeBy = (made: number) => boolean

/** The act's fields with an id for what it makes, where the form left it blank. A member's code is never guessed. */
export function withProposedId(
  org: Reading,
  type: ActType,
  fields: Readonly<Record<string, unknown>>,
  mine: MadeBy,
): Record<string, unknown> {
  const made = askedFor(type).find((asked) => asked.field === 'new-id')
  if (!made || !('kind' in made) || made.kind === 'member' || fields[made.name] !== undefined)
    return { ...fields }
  const base = isClosed(org, type, { ...fields, [made.name]: made.kind })
    ? made.kind
    : baseOf(made.kind, fields)
  return { [made.name]: freeId(org, made.kind, base, mine), ...fields }
}

/** Ids stand in the record in clear: none is made from a title that does not. What is misshapen is refused anyway. */
function isClosed(org: Reading, type: ActType, fields: Readonly<Record<string, unknown>>): boolean {
  const parsed = parseAct({ id: 'proposed', type, ...fields })
  return 'act' in parsed && closedTo(org, parsed.act, () => undefined) !== undefined
}

/** Latin letters, digits and hyphens of a name in Cyrillic or Latin; empty where nothing of it can be written so. */
export function slug(name: string): string {
  return [...name.toLowerCase().normalize('NFC')]
    .map((letter) => cyrillic[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}

function baseOf(kind: Kind, fields: Readonly<Record<string, unknown>>): string {
  const text = (fields.shortName ?? fields.name ?? fields.title) as
    | Record<string, string>
    | undefined
  const named =
    text && typeof text === 'object' ? slug(text.en ?? Object.values(text)[0] ?? '') : ''
  if (kind === 'session' && typeof fields.body === 'string')
    return `${fields.body}-${typeof fields.from === 'string' ? fields.from : (fields.kind ?? 'session')}`.slice(
      0,
      50,
    )
  if (kind === 'sitting' && typeof fields.session === 'string')
    return `${fields.session}-${fields.format}`.slice(0, 56)
  if (kind === 'term' && typeof fields.post === 'string')
    return `${fields.post}-${fields.person ?? fields.member ?? 'term'}`.slice(0, 50)
  return named === '' ? kind : named
}

function freeId(org: Reading, kind: Kind, base: string, mine: MadeBy): string {
  const start = base.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '') || kind
  for (let number = 1; ; number++) {
    const id = number === 1 && start !== kind ? start : `${start}-${number}`
    const thing = get(org, kind, id)
    if (!thing || mine(thing.made)) return id
  }
}

/** As passports and road signs write it, simplified. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=g қ=q ң=ng ө=o ұ=u ү=u һ=h і=i ӣ=i ӯ=u ҳ=h ҷ=j ў=u'
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
