import type { Standstill } from '../record/log/standstill.ts'

/** Why the server does not sign, and what its operator does about it, for the server's log. */
export function sayStandstill({ why, facts }: Standstill): string {
  return `Nothing is signed or published. ${sentences[why].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '?'))}`
}

const catchUp =
  'Acts go on, but stop the server now: run kurultai restore --catch-up URL|DIR --policy FILE DIR with a mirror or a monitor’s copy, and start again.'
const ask =
  'Stop the server, keep this directory, and compare it with a monitor’s copy (kurultai verify).'

const sentences: Record<Standstill['why'], string> = {
  'published.ahead': `This record has {ours} entries, and {size} were published: it is an old copy. ${catchUp}`,
  'published.other': `This record is not the one of which {size} entries were published. ${ask}`,
  'witness.ahead': `This record has {ours} entries, and the witness {witness} shows our signature on {size}: it is an old copy. ${catchUp}`,
  'witness.other': `The witness {witness} shows our signature on {size} entries that are not the beginning of this record. ${ask}`,
  'witness.claims': `This record has {ours} entries, and the witness {witness} says that it saw {size}, without showing them. If this is an old copy, catch up (kurultai restore --catch-up); if the witness is mistaken, start the server with KURULTAI_DISTRUSTED={witness}.`,
  'signer.moved': `Another process signed a checkpoint meanwhile ({said}). ${ask}`,
}
