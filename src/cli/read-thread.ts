// A thread that reads the reports it is given, a few at a time, and answers with their lines.
import { enableCompileCache, flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'

// As in main.ts: without the cache each thread would compile the sources again.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kurultai', import.meta.url)))
const { readFew } = await import('./read-few.ts')
flushCompileCache()
parentPort?.on('message', (paths: readonly string[]) => parentPort?.postMessage(readFew(paths)))
