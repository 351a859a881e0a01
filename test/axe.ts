// What axe-core finds wrong with a page that is open in a browser.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const source = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Each fault as its rule and the first element at fault. Pages have no frames: axe stays in the page itself. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const run = "axe.run(document, { iframes: false, resultTypes: ['violations'] })"
  const { violations } = (await page.evaluate(run)) as {
    violations: readonly { id: string; nodes: readonly { html: string }[] }[]
  }
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
