// A thread that reads the reports it is given, a few at a time, and answers with their lines.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'

// As in main.ts: a thread makes the sources its own again, unless what was made of them is kept.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kurultai', import.meta.url)))
const { readFew } = await import('./read-few.ts')
flushCompileCache()
parentPort?.on('message', (paths: readonly string[]) => parentPort?.postMessage(readFew(paths)))
