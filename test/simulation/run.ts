// `npm run simulate -- --seeds N [--from S]`: so many random councils, one seed each, and their figures.
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

const { values } = parseArgs({ options: { seeds: { type: 'string' }, from: { type: 'string' } } })
const [seeds, from] = [Number(values.seeds ?? 1_000), Number(values.from ?? 1)]
if (!Number.isSafeInteger(seeds) || !Number.isSafeInteger(from) || seeds < 1) {
  console.error('npm run simulate -- --seeds N [--from S]: so many councils, from this seed on')
  process.exit(2)
}
const { broken, words } = await simulate({ from, seeds, tell: (line) => console.error(line) })
console.log(words)
process.exit(broken === 0 ? 0 : 1)
