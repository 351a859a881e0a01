import { statSync } from 'node:fs'

/**
 * From now on this process runs as the owner of the directory, when root runs it in a directory of another user: a file
 * that root made there could not be opened by the service that keeps the directory.
 */
export function becomeOwnerOf(dir: string): void {
  const { setgroups, setgid, setuid, getuid } = process
  if (getuid?.() !== 0) return
  const { uid, gid } = statSync(dir, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 }
  if (uid === 0 || !setgroups || !setgid || !setuid) return
  setgroups([])
  setgid(gid)
  setuid(uid)
}
