import * as z from 'zod'
import { rulebook } from './rulebook.ts'

/** The JSON Schema (2020-12) of a rulebook file, published as rulebooks/rulebook.schema.json. */
export function rulebookSchema(): object {
  return { title: 'Kurultai rulebook', ...z.toJSONSchema(rulebook, { io: 'input' }) }
}
