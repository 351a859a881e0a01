import { backUp } from '../record/store/backup.ts'
import { readAsked } from './asked.ts'
import { tellEnd } from './fault.ts'
import { languageOf, type Out, say } from './terminal.ts'

/** `kurultai backup DIR FILE`. 0: done. 1: it could not be. 2: the command is mistaken. */
export async function run(args: string[], out: Out): Promise<number> {
  const asked = readAsked('backup', args, out)
  const [dir, file] = asked?.positionals ?? []
  if (dir === undefined || file === undefined) return 2
  try {
    const count = backUp(dir, file)
    out.stdout.write(`${say(languageOf(out.env), 'backup-done', { count, file })}\n`)
    return 0
  } catch (error) {
    return tellEnd('backup-failed', error, { dir }, out)
  }
}
