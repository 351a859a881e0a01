import { AlreadyThere, backUp } from '../record/store/backup.ts'
import { RecordDamaged } from '../record/store/store.ts'
import type { Out } from './replay.ts'

/** `kurultai backup DIR FILE`. 0: done. 1: it could not be. 2: the command is mistaken. */
export async function run(args: string[], out: Out): Promise<number> {
  const [dir, file, ...rest] = args
  if (dir === undefined || file === undefined || rest.length > 0 || dir.startsWith('-')) {
    out.stderr.write('Usage: kurultai backup DIR FILE\n')
    return 2
  }
  try {
    const size = backUp(dir, file)
    out.stdout.write(
      `${size} entries, their documents and sealed texts are in ${file}. No key is: keep that apart.\n`,
    )
    return 0
  } catch (error) {
    if (
      !(
        error instanceof AlreadyThere ||
        error instanceof RecordDamaged ||
        'code' in (error as Error)
      )
    )
      throw error
    out.stderr.write(`There is no backup: ${(error as Error).message}\n`)
    return 1
  }
}
