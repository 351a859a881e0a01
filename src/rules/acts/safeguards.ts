// What keeps the record itself safe: who cosigns it, which key signs it, what must be forgotten.
import { z } from 'zod'
import { line, longText, newId, ref, rows, wholeNumber } from '../values.ts'

// name+hash+key, as C2SP signed-note writes a verifier key; the record room checks the key itself.
const verifierKey = line(3000).refine(
  (value) => /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/.test(value),
  'bad-key',
)

/** Go's and Rust's readers take a checkpoint of at most 100 signature lines; the log's own take up to four (decision 13). */
const WITNESSES_MAX = 99
const NEEDED_MAX = 96

export const safeguards = {
  /** The witnesses and how many of them must cosign. In force for checkpoints after the one that holds this act. */
  'policy.adopt': z.strictObject({
    witnesses: rows(
      z.strictObject({
        name: line(60).refine((value) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value), 'bad-id'),
        key: verifierKey,
        url: line(500)
          .refine((value) => /^https?:\/\//.test(value), 'bad-url')
          .optional(),
        member: ref('member').optional(),
      }),
      WITNESSES_MAX,
    ),
    /** Absent: two thirds of them, rounded down, and one more. */
    needed: wholeNumber(1, NEEDED_MAX).optional(),
  }),
  'key.rotate': z.strictObject({ key: verifierKey, why: longText(1000).optional() }),
  /** The server's clock was wrong: from which entry on the times are not to be believed. Record time goes on from the true one. */
  'clock.correct': z.strictObject({
    clock: newId('clock'),
    since: wholeNumber(0, 1e12),
    why: longText(1000),
  }),
  /** Names the key that signs receipts; the program does so for its own. Receipts of keys named before stay good. */
  'key.name': z.strictObject({ key: verifierKey }),
  /** An order to erase what was laid sealed. Its commitment stays; its words are gone. */
  'erasure.order': z.strictObject({
    commitment: z
      .string('not-text')
      .regex(/^sealed:[0-9a-f]{64}$/, 'bad-digest')
      .meta({ field: 'line' }),
    order: longText(2000),
  }),
}
