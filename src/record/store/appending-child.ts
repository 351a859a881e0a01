import { writeSync } from 'node:fs'
import { openStore } from './sqlite-store.ts'
import { entries } from './store-contract.ts'

// A process to be killed: appends for ever to the directory it is given, and says each size once append returned.
const store = openStore(process.argv[2]!)
writeSync(1, `open ${store.head().size}\n`)
for (;;) {
  const from = store.head().size
  writeSync(1, `${store.append(entries(from, from + 1 + (from % 5)), from).size}\n`)
}
