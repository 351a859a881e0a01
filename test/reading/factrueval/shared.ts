import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A folder of the data that lies beside the project (`../shared`, or KURULTAI_SHARED). Undefined when it is not there;
 * throws in CI, where a test must not pass by finding nothing.
 */
export function sharedFolder(name: string): string | undefined {
  const beside = fileURLToPath(new URL('../../../../shared', import.meta.url))
  const folder = join(process.env.KURULTAI_SHARED ?? beside, name)
  if (existsSync(folder)) return folder
  if (process.env.CI !== undefined)
    throw new Error(`${folder} is missing: it must lie beside the project in CI`)
  return undefined
}
