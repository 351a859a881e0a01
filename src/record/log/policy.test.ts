import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpointText } from './checkpoint.ts'
import { encodeUtf8, FormatError } from './grammar.ts'
import { leafHash, openTree } from './merkle.ts'
import { formatNote } from './note.ts'
import { COSIGNATURE_ED25519, COSIGNATURE_ML_DSA_44, ED25519, formatVkey } from './note-key.ts'
import {
  formatPolicy,
  judge,
  ordinaryPolicy,
  ordinaryQuorum,
  parsePolicy,
  quorumMet,
} from './policy.ts'
import { checkProof, formatProofFile, parseProofFile } from './proof-file.ts'
import { createKeyFile, openKeyFile, type Signer, signNote } from './signer.ts'

const dir = mkdtempSync(join(tmpdir(), 'policy-'))
after(() => rmSync(dir, { recursive: true }))

function signer(name: string, type: number): Signer {
  const path = join(dir, `${name.replace('/', '-')}-${type}`)
  createKeyFile(path, name, type)
  return openKeyFile(path)
}

const log = signer('record.example', ED25519)
const states = ['kz', 'kg', 'tj', 'uz'].map((state) =>
  signer(`${state}.example`, COSIGNATURE_ED25519),
)
const vkeys = states.map(({ key }) => formatVkey(key))
const witnesses = states.map(({ key }, i) => ({ name: `w${i}`, key }))
const parse = (text: string) => parsePolicy(encodeUtf8(text))

test('k of n is 1 2 3 3 4 5 5 6 7 7 for one to ten members', () => {
  assert.deepEqual(
    Array.from({ length: 10 }, (_, i) => ordinaryQuorum(i + 1)),
    [1, 2, 3, 3, 4, 5, 5, 6, 7, 7],
  )
})

test('a policy is read with its comments, and written back to mean the same', () => {
  const policy = parse(`# the charter's article 9
log ${formatVkey(log.key)} https://record.example
  witness\tw0 ${vkeys[0]}
witness w1 ${vkeys[1]}   https://kg.example/
witness w2 ${vkeys[2]}

group two 2 w0 w1 w2
witness host ${vkeys[3]}
group both all two host
quorum both
`)
  assert.deepEqual(parse(formatPolicy(policy)), policy)
  assert.ok(quorumMet(policy, new Set(['w0', 'w2', 'host'])))
  assert.ok(!quorumMet(policy, new Set(['w0', 'w1', 'w2'])))
  assert.ok(!quorumMet(policy, new Set(['w0', 'host'])))
})

test('a policy with anything ambiguous in it is refused', () => {
  const two = `witness a ${vkeys[0]}\nwitness b ${vkeys[1]}\n`
  const refused = [
    '',
    two,
    `${two}quorum a`,
    `${two}quorum a\nquorum b\n`,
    `${two}quorum a b\n`,
    `${two}quorum c\n`,
    `quorum a\n${two}`,
    `${two}witness a ${vkeys[2]}\nquorum a\n`,
    `${two}witness none ${vkeys[2]}\nquorum a\n`,
    `${two}witness c ${vkeys[0]}\nquorum a\n`,
    `witness a ${formatVkey(log.key)}\nquorum a\n`,
    `log ${formatVkey(log.key)}\nlog ${formatVkey(log.key)}\nquorum none\n`,
    `${two}group g 0 a b\nquorum g\n`,
    `${two}group g 3 a b\nquorum g\n`,
    `${two}group g 02 a b\nquorum g\n`,
    `${two}group g any\nquorum g\n`,
    `${two}group g any a a\nquorum g\n`,
    `${two}group g any a\ngroup h any a g\nquorum h\n`,
    `${two}group g any g\nquorum g\n`,
    `${two}group g any none\nquorum g\n`,
    `${two}group g any a c\nquorum g\n`,
    `${two}quorum a # the first\n`,
    `${two}quorum\r\n`,
    `${two}peer x\nquorum a\n`,
  ]
  for (const text of refused) assert.throws(() => parse(text), FormatError, JSON.stringify(text))
})

test('any one of the logs is enough, and a witness of another key counts for nothing', async () => {
  const second = signer('other.example', ED25519)
  const policy = parse(
    `log ${formatVkey(log.key)}\nlog ${formatVkey(second.key)}\nwitness a ${vkeys[0]}\nquorum a\n`,
  )
  const text = formatCheckpointText('other.example', 1, new Uint8Array(32))
  assert.ok(
    (await judge(policy, 'other.example', await signNote([second, states[0]!], text, 5))).ok,
  )
  assert.ok(
    !(await judge(policy, 'other.example', await signNote([second, states[1]!], text, 5))).ok,
  )
  assert.ok(!(await judge(policy, 'other.example', await signNote([states[0]!], text, 5))).ok)
  assert.ok(
    !(await judge(policy, 'other.example', await signNote([log, states[0]!], text, 5))).ok,
    'another log’s origin',
  )
})

test('a proof file with its entry inside fits a QR code without it, and holds only for that entry and quorum', async () => {
  const entry = encodeUtf8('{"n":0}')
  const tree = openTree()
  tree.append(leafHash(entry))
  const policy = ordinaryPolicy(log.key, witnesses)
  const text = formatCheckpointText('record.example', 1, tree.root())
  const checkpointText = formatNote(
    await signNote([log, ...states.slice(0, 3)], text, 1_700_000_000),
  )
  const bytes = formatProofFile({ extra: entry, index: 0, path: [], checkpointText })
  const proof = parseProofFile(encodeUtf8(bytes))
  assert.equal(formatProofFile(proof), bytes)
  assert.ok((await checkProof(proof, leafHash(entry), policy)).ok)
  assert.ok(!(await checkProof(proof, leafHash(encodeUtf8('{"n":1}')), policy)).ok)
  const short = formatNote(await signNote([log, ...states.slice(0, 2)], text, 1_700_000_000))
  const unwitnessed = parseProofFile(
    encodeUtf8(formatProofFile({ index: 0, path: [], checkpointText: short })),
  )
  const checked = await checkProof(unwitnessed, leafHash(entry), policy)
  assert.deepEqual([checked.included, checked.judged.ok], [true, false])
})

test('a log may sign with ML-DSA-44 beside Ed25519', async () => {
  const lasting = signer('record.example', COSIGNATURE_ML_DSA_44)
  const policy = parse(`log ${formatVkey(log.key)}\nlog ${formatVkey(lasting.key)}\nquorum none\n`)
  const text = formatCheckpointText('record.example', 1, new Uint8Array(32))
  const judged = await judge(policy, 'record.example', await signNote([log, lasting], text, 9))
  assert.equal(judged.logs.length, 2)
})

test('proof files with numbers, lines or base64 out of order are refused', () => {
  const note = `o\n1\n${'A'.repeat(43)}=\n\n\u2014 a AAAAAAA=\n`
  const head = 'c2sp.org/tlog-proof@v1\n'
  assert.equal(parseProofFile(encodeUtf8(`${head}index 0\n\n${note}`)).index, 0)
  const refused = [
    `${head}index 037\n\n${note}`,
    `${head}index +37\n\n${note}`,
    `${head}index 0x1\n\n${note}`,
    `${head}index 0\nextra AAAA\n\n${note}`,
    `${head}extra AAA\nindex 0\n\n${note}`,
    `${head}extra AAAA\nextra AAAA\nindex 0\n\n${note}`,
    `${head}\n${note}`,
    `c2sp.org/tlog-proof@v2\nindex 0\n\n${note}`,
    `${head}index 0\nAAAA\n\n${note}`,
    `${head}index 0\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n${note}`,
    `${head}index 0\r\n\n${note}`,
    `${head}index 0\n`,
  ]
  for (const text of refused)
    assert.throws(() => parseProofFile(encodeUtf8(text)), FormatError, JSON.stringify(text))
})

test('whatever bytes come, policies and proofs are read or refused', () => {
  const word = fc.constantFrom(
    'log',
    'witness',
    'group',
    'quorum',
    'any',
    'all',
    'none',
    '2',
    'a',
    'b',
    vkeys[0]!,
    vkeys[1]!,
  )
  const lines = fc.array(
    fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        lines.map((all) => encodeUtf8(`${all.join('\n')}\n`)),
        fc.uint8Array({ maxLength: 200 }),
      ),
      (bytes) => {
        for (const read of [parsePolicy, parseProofFile]) {
          try {
            read(bytes)
          } catch (error) {
            if (!(error instanceof FormatError)) throw error
          }
        }
      },
    ),
    { numRuns: 1_000, interruptAfterTimeLimit: 2_000 },
  )
})
