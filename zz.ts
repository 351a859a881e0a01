import { rows } from './bench/acts.ts'
console.log(JSON.stringify((await rows(150000)).map(r => [r.what, r.measured])))
