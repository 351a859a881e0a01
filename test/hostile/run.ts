// npm run hostile -- --requests 100000 --seed 7
import { parseArgs } from 'node:util'
import { campaign } from './campaign.ts'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
})
const [requests, seed] = [Number(values.requests), Number(values.seed)]
console.log(`${requests} hostile requests, seed ${seed}`)
const began = performance.now()
const told = await campaign({ requests, seed })
console.log(
  JSON.stringify({ ...told, seconds: Math.round((performance.now() - began) / 1000) }, null, 2),
)
