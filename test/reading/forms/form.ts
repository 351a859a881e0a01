// The notation of the forms: a text as a press service writes it, then an answer a line.
import { readdirSync, readFileSync } from 'node:fs'

/** Any of these values is right; `-` among them says that the field may be absent. */
export type Values = readonly string[]

export const readKinds = ['appointed', 'dismissed', 'holds', 'held'] as const
export const unreadKinds = [
  'planned',
  'denied',
  'cancelled',
  'several-candidates',
  'namesakes',
  'unresolved-name',
  'unresolved',
] as const

/** Who comes to a post, leaves it, holds it or held it. `holds` and `held` may be read; the others must. */
export type Fact = {
  readonly kind: (typeof readKinds)[number]
  readonly person: Values
  readonly post: Values
  readonly organisation: Values
  readonly details: ReadonlyMap<Detail, Values>
}
export type Detail = (typeof details)[number]

/** What must be shown as not read, and why. */
export type Unread = (typeof unreadKinds)[number]

/** A text, its number of kind (the file) and what it says. */
export type Form = {
  readonly file: string
  readonly text: string
  readonly facts: readonly Fact[]
  readonly unread: readonly Unread[]
  readonly session: ReadonlyMap<SessionFact, Values> | undefined
  /** Another language, say: the text is to be refused whole. */
  readonly refused: boolean
}
export type SessionFact = (typeof sessionFacts)[number]

const details = ['from', 'to', 'length', 'dates', 'capacity', 'predecessor'] as const
const sessionFacts = ['date', 'place', 'body'] as const
const arrow = '=> '

/** The forms of every file of a folder, in the order of the files' names. A mistaken answer line is an error. */
export function formsIn(folder: URL): Form[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => formsOf(file, readFileSync(new URL(file, folder), 'utf8')))
}

/** Texts of any number of lines, each followed by its answers. Lines before them that begin with `# ` are remarks. */
export function formsOf(file: string, written: string): Form[] {
  const forms: Form[] = []
  let text: string[] = []
  let answers: string[] = []
  const close = (): void => {
    const whole = text.join('\n').trim()
    if (whole !== '') forms.push(formOf(file, whole, answers))
    text = []
    answers = []
  }
  for (const line of written.split('\n')) {
    if (line.startsWith(arrow)) answers.push(line.slice(arrow.length))
    else {
      if (answers.length > 0) close()
      if (!line.startsWith('# ')) text.push(line)
    }
  }
  close()
  return forms
}

function formOf(file: string, text: string, answers: readonly string[]): Form {
  const fail = (why: string): never => {
    throw new Error(`${file}: ${why}, in the answers to «${text.slice(0, 60)}»`)
  }
  if (answers.length === 0) fail('no answer')
  const facts: Fact[] = []
  const unread: Unread[] = []
  let session: Map<SessionFact, Values> | undefined
  let refused = false
  for (const answer of answers) {
    const [kind, ...parts] = answer.split(' | ').map((part) => part.trim())
    if (readKinds.includes(kind as Fact['kind'])) facts.push(factOf(kind as Fact['kind'], parts))
    else if (unreadKinds.includes(kind as Unread)) unread.push(kind as Unread)
    else if (kind === 'session') session = namedValues(parts, sessionFacts)
    else if (kind === 'refused') refused = true
    else if (kind !== 'nothing') fail(`unknown answer ${kind}`)
  }
  return { file, text, facts, unread, session, refused }

  function factOf(kind: Fact['kind'], parts: readonly string[]): Fact {
    const plain = parts.filter((part) => !isNamed(part, details))
    const [person, post, organisation] = plain
    if (person === undefined || post === undefined || plain.length > 3)
      return fail('a person, a post and at most an organisation are wanted')
    return {
      kind,
      person: valuesOf(person),
      post: valuesOf(post),
      organisation: valuesOf(organisation ?? '-'),
      details: namedValues(parts.slice(plain.length), details),
    }
  }

  function namedValues<Name extends string>(
    parts: readonly string[],
    names: readonly Name[],
  ): Map<Name, Values> {
    return new Map(
      parts.map((part) => {
        const name = names.find((one) => part.startsWith(`${one} `)) ?? fail(`unknown «${part}»`)
        return [name, valuesOf(part.slice(name.length + 1))]
      }),
    )
  }
}

function isNamed(part: string, names: readonly string[]): boolean {
  return names.some((name) => part.startsWith(`${name} `))
}

function valuesOf(written: string): Values {
  return written.split(' / ').map((value) => value.trim())
}
