import { openAgent } from './agent-signer.ts'
import { parseVkey } from './note-key.ts'
import { openKeyFile, type Signer } from './signer.ts'

/**
 * Opens a key by where it is held: a key file's path, or `agent:SOCKET:VKEY` for one that an SSH agent keeps. Throws what
 * `openKeyFile` and `parseVkey` throw; an agent is first asked when it is to sign.
 */
export function openKey(where: string): Signer {
  const [, socket, vkey] = /^agent:([^:]+):(.+)$/.exec(where) ?? []
  return socket === undefined || vkey === undefined
    ? openKeyFile(where)
    : openAgent(socket, parseVkey(vkey))
}
