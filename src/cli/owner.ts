import { statSync } from 'node:fs'

/**
 * From now on this process is whoever owns the directory, when it is run by root in a directory of somebody else's: a file
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
