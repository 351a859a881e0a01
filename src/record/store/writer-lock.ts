import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { RecordInUse } from './store.ts'

const SQLITE_BUSY = 5

/**
 * Makes this process the only writer in a directory until it lets go or dies. The lock is the operating system's own,
 * taken on an empty SQLite file, so a process that is killed leaves nothing stale behind. Throws RecordInUse.
 */
export function lockWriter(dir: string): { release(): void } {
  const lock = new DatabaseSync(join(dir, 'writer.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) throw new RecordInUse(dir)
    throw error
  }
  return { release: () => lock.close() }
}
