import { writeFileSync } from 'node:fs'
import { whoMayDoWhat } from '../src/web/sign-in/who-may-do-what.ts'

writeFileSync(new URL('../docs/who-may-do-what.md', import.meta.url), whoMayDoWhat())
