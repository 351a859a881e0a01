// npm run kill:voting [how many]: the server killed so many times while 200 delegations vote; how soon they were back.
import { randomFrom } from '../faults/tampering.ts'
import { killWhileVoting } from './campaign.ts'

const kills = Number(process.argv[2] ?? 100)
const { votes, again, back, up } = await killWhileVoting(
  200,
  kills,
  randomFrom(Number(process.argv[3] ?? 7)),
  console.log,
)
const at = (times: readonly number[], part: number) =>
  Math.round(
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ??
      0,
  )
console.log(`${kills} kills: ${votes} votes, each counted once; ${again} acts were sent again`)
console.log(
  `back after a kill, in ms: median ${at(back, 0.5)}, p99 ${at(back, 0.99)}, slowest ${at(back, 1)}`,
)
console.log(`the server answered again, in ms: median ${at(up, 0.5)}, slowest ${at(up, 1)}`)
