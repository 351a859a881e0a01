// What a device answers (WebAuthn, as JSON), read with limits before anything looks into it.
import { z } from 'zod'

const coded = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)

const extensions = z.looseObject({}).default({})

const attachment = z.enum(['cross-platform', 'platform']).optional()

export const registration = z.object({
  id: coded(1400),
  rawId: coded(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: coded(4000),
    attestationObject: coded(20_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
})

export const assertion = z.object({
  id: coded(1400),
  rawId: coded(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: attachment,
  clientExtensionResults: extensions,
  response: z.object({
    clientDataJSON: coded(4000),
    authenticatorData: coded(4000),
    signature: coded(4000),
    userHandle: coded(100).optional(),
  }),
})

/** What a person calls a key of theirs: one line. */
export const keyName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]+$/u)
