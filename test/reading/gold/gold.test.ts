import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Check, compareGold } from './check.ts'
import { goldReports } from './gold.ts'

describe('the gold reports', () => {
  const checks = goldReports.map((gold) => ({ gold, check: compareGold(gold) }))
  const sum = (of: (check: Check) => number): number =>
    checks.reduce((total, { check }) => total + of(check), 0)

  it('are at least forty, each with its own name', () => {
    assert.ok(goldReports.length >= 40)
    assert.equal(new Set(goldReports.map(({ name }) => name)).size, goldReports.length)
  })

  it('never see a wrong person put in a post or out of it', () => {
    assert.equal(
      sum(({ wrongPersons }) => wrongPersons),
      0,
      faults(),
    )
  })

  it('see appointments and dismissals right in every field and span: F1 at least 0.90', () => {
    const right = sum((check) => check.right)
    const f1 = (2 * right) / (sum(({ proposed }) => proposed) + sum(({ expected }) => expected))
    assert.ok(f1 >= 0.9, `F1 is ${f1.toFixed(3)}\n${faults()}`)
  })

  it('see dates and places right: at least 0.98 of those stated or proposed', () => {
    const share = sum(({ factsRight }) => factsRight) / sum(({ facts }) => facts)
    assert.ok(share >= 0.98, `${share.toFixed(3)}\n${faults()}`)
  })

  function faults(): string {
    return checks
      .filter(({ check }) => check.faults.length > 0)
      .map(({ gold, check }) => `${gold.name}: ${check.faults.join('; ')}`)
      .join('\n')
  }
})
