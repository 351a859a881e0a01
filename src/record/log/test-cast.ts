import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COSIGNATURE_ED25519 } from './note-key.ts'
import type { Witness as PolicyWitness } from './policy.ts'
import { createKeyFile, openKeyFile, type Signer } from './signer.ts'
import { type Audience, openSealedStore } from '../secrets/sealed.ts'
import { openWitness } from './witness.ts'
import { createWitnessServer } from './witness-server.ts'

// The cast of the record's tests: directories that are cleared, keys, and the member States' witnesses on loopback.

export const ORIGIN = 'record.example/council'

export type Cast = {
  freshDir(): string
  signer(name: string, type: number): Signer
  /** A witness that watches ORIGIN for this log key, in the policy under the name of its State. */
  witness(state: string, log: Signer, by?: Signer): Promise<Standing>
  clear(): Promise<void>
}

/** A running witness; `leave` stops it, `dir` keeps what it saw. */
export type Standing = {
  readonly inPolicy: PolicyWitness
  readonly url: string
  leave(): Promise<void>
}

export function openCast(): Cast {
  const dirs: string[] = []
  const standing = new Set<Standing>()

  function freshDir(): string {
    const dir = mkdtempSync(join(tmpdir(), 'kurultai-'))
    dirs.push(dir)
    return dir
  }

  function signer(name: string, type: number): Signer {
    const path = join(freshDir(), 'key')
    createKeyFile(path, name, type)
    return openKeyFile(path)
  }

  return {
    freshDir,
    signer,
    async witness(state, log, by = signer(`${state}.example/witness`, COSIGNATURE_ED25519)) {
      const witness = openWitness({
        dir: freshDir(),
        signer: by,
        logs: [{ origin: ORIGIN, keys: [log.key] }],
      })
      const server = createWitnessServer(witness).listen(0, '127.0.0.1')
      await new Promise((resolve) => server.once('listening', resolve))
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      const stands: Standing = {
        url,
        inPolicy: { name: state, key: by.key, url },
        async leave() {
          if (!standing.delete(stands)) return
          server.closeAllConnections()
          await new Promise((resolve) => server.close(resolve))
          witness.close()
        },
      }
      standing.add(stands)
      return stands
    },
    async clear() {
      for (const witness of [...standing]) await witness.leave()
      for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Waits until a condition is true; throws after some seconds, naming the condition. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited too long until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Seals words in a directory; answers their commitment. */
export function sealIn(dir: string, words: Uint8Array, audience: Audience): string {
  const sealing = openSealedStore(dir).prepare(words, audience)
  sealing.keep()
  return sealing.commitment
}
