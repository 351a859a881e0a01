import type { Bad, Why } from '../record/log/bad.ts'

/** What is wrong with a record, as one sentence of the terminal. */
export function sayBad({ n, why, facts }: Bad): string {
  const sentence = sentences[why].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? '?'),
  )
  return n === null ? sentence : `Entry ${n}: ${sentence}`
}

const sentences: Record<Why, string> = {
  'database.damaged': 'the database itself is damaged here: {said}.',
  'entry.missing': 'an entry is missing.',
  'entry.extra': 'there are entries past the head of the record ({size}).',
  'entry.leaf': 'its bytes do not have the hash that was stored with them.',
  'entry.text': 'its bytes are not JSON in UTF-8.',
  'entry.number': 'it carries the number {found}.',
  'entry.rules': 'it does not follow from the entries before it by the rules of its day: {reason}.',
  'tree.subtree':
    'with it, the stored hash of subtree {index} of level {level} is not the one computed.',
  'tree.root': 'The root is {stored}, but the entries come to {computed}.',
  'document.damaged': 'The document {digest} no longer has the bytes that the record names.',
  'document.missing': 'the document {digest} that it names is not here.',
  'sealed.damaged': 'the sealed bytes are not the ones it committed to ({commitment}).',
  'signed.damaged': 'The last signed checkpoint (size {size}) is damaged.',
  'checkpoint.missing': 'There is no checkpoint.',
  'checkpoint.text': 'The checkpoint is not one: {said}.',
  'checkpoint.broken': 'A signature on the checkpoint in the name of {key} is broken.',
  'checkpoint.unsigned': 'No log that the policy names signed this checkpoint of {origin}.',
  'checkpoint.quorum':
    'Only {cosigned} of {witnesses} witnesses cosigned the checkpoint: the policy asks for more.',
  'checkpoint.other': 'The checkpoint of size {size} is not of this record.',
  'tile.missing': 'the file {tile} is missing.',
  'tile.text': 'the file {tile} is not a tile.',
  'tile.hashes': 'the file {tile} has other hashes than the entries below it.',
}
