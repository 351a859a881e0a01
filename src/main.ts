// Where the program starts. What Node makes of the sources is kept beside the packages, so that a server which has to start
// again, in the middle of a sitting, is there sooner; where nothing may be written there, it starts as it would without.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/kurultai', import.meta.url)))
await import('./program.ts')
