// Readers in pairs: people of one role or one member, admitted to everything, to one session or to one body. What each may
// read is written out here and not asked of the program.
import { tell } from '../../src/rules/given.ts'
import type { Frame } from './frame.ts'
import type { Seen } from './readers.ts'

type Granted = {
  readonly role: 'head' | 'alternate' | 'adviser' | 'interpreter' | 'press' | 'secretary' | 'chair'
  readonly member?: string
  readonly session?: string
  readonly body?: string
}

const heads: readonly Seen[] = ['participants', 'embargo', 'private', 'restricted']

/** Papers for fewer than everyone were laid in session s1, closed sittings held in s3; what is under embargo happens in s2. */
export const pairedReaders: readonly {
  readonly name: string
  readonly granted?: Granted
  readonly may: readonly Seen[]
}[] = [
  { name: 'the public', may: [] },
  { name: 'the press', granted: { role: 'press' }, may: [] },
  { name: 'the press of s1', granted: { role: 'press', session: 's1' }, may: [] },
  { name: 'a chair', granted: { role: 'chair' }, may: heads },
  { name: 'another chair', granted: { role: 'chair' }, may: heads },
  { name: 'a chair of s1', granted: { role: 'chair', session: 's1' }, may: ['participants'] },
  { name: 'a chair of s2', granted: { role: 'chair', session: 's2' }, may: ['embargo'] },
  { name: 'a chair of another body', granted: { role: 'chair', body: 'ministers' }, may: [] },
  {
    name: 'an interpreter',
    granted: { role: 'interpreter' },
    may: ['participants', 'embargo', 'private'],
  },
  {
    name: 'a chair of s3',
    granted: { role: 'chair', session: 's3' },
    may: ['private', 'restricted'],
  },
  {
    name: 'an adviser of KG in s3',
    granted: { role: 'adviser', member: 'KG', session: 's3' },
    may: ['private'],
  },
  {
    name: 'an interpreter of s1',
    granted: { role: 'interpreter', session: 's1' },
    may: ['participants'],
  },
  {
    name: 'the head of KG',
    granted: { role: 'head', member: 'KG' },
    may: [...heads, 'delegation of KG'],
  },
  {
    name: 'the alternate of KG',
    granted: { role: 'alternate', member: 'KG' },
    may: [...heads, 'delegation of KG'],
  },
  {
    name: 'the alternate of KG in s1',
    granted: { role: 'alternate', member: 'KG', session: 's1' },
    may: ['participants', 'delegation of KG'],
  },
  {
    name: 'an adviser of KG in s2',
    granted: { role: 'adviser', member: 'KG', session: 's2' },
    may: ['embargo'],
  },
  {
    name: 'the head of TJ',
    granted: { role: 'head', member: 'TJ' },
    may: heads,
  },
  {
    name: 'a secretary',
    granted: { role: 'secretary' },
    may: [...heads, 'delegation of KG', 'secretariat'],
  },
  {
    name: 'a secretary of s1',
    granted: { role: 'secretary', session: 's1' },
    may: ['participants', 'delegation of KG', 'secretariat'],
  },
]

/** Grants each reader access and signs them in. @returns the headers by which each is known, in the same order. */
export async function admitPairs(frame: Frame): Promise<Record<string, string>[]> {
  const admitted: Record<string, string>[] = []
  for (const [i, { granted }] of pairedReaders.entries()) {
    if (!granted) {
      admitted.push({})
      continue
    }
    const [person, grant] = [`paired-${i}`, `paired-grant-${i}`]
    await frame.lay(
      tell('person.enter', { person, name: { en: 'Someone' } }),
      tell('access.grant', { grant, person, ...granted }),
    )
    admitted.push({ cookie: frame.signIn(person, grant) })
  }
  return admitted
}
