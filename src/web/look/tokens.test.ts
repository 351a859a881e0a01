import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const [light, darkBySystem, darkByChoice] = [
  ':root {',
  ':root:not([data-theme="light"]) {',
  '[data-theme="dark"] {',
].map(tokens)

/** Ratios of look.md: on paper, on sheet; of a coloured text on its own tint. */
const table: Record<string, { light: number[]; dark: number[] }> = {
  ink: { light: [17.8, 16.2], dark: [16.9, 14.9] },
  'ink-2': { light: [8.0, 7.3], dark: [10.2, 9.0] },
  'ink-3': { light: [5.4, 4.9], dark: [7.0, 6.2] },
  'line-2': { light: [3.5, 3.2], dark: [4.2, 3.7] },
  accent: { light: [8.1, 7.4, 6.9], dark: [10.1, 8.9, 7.5] },
  good: { light: [6.8, 6.2, 5.9], dark: [10.4, 9.2, 8.0] },
  wait: { light: [7.1, 6.5, 6.3], dark: [11.0, 9.7, 8.5] },
  bad: { light: [7.5, 6.8, 6.4], dark: [9.5, 8.4, 7.9] },
  frozen: { light: [7.3, 6.7, 6.3], dark: [9.8, 8.7, 7.9] },
}

describe('the colours', () => {
  for (const [theme, colours] of [['light', light!] as const, ['dark', darkByChoice!] as const]) {
    it(`keep their contrast in the ${theme} theme`, () => {
      for (const [name, ratios] of Object.entries(table)) {
        for (const [i, ground] of ['paper', 'sheet', `${name}-sheet`].entries()) {
          const expected = ratios[theme][i]
          if (expected === undefined) continue
          const got = contrast(colours[name]!, colours[ground]!)
          assert.ok(
            Math.abs(got - expected) < 0.06,
            `${name} on ${ground}: ${got.toFixed(2)}, not ${expected}`,
          )
        }
      }
    })

    it(`can be read on every tint in the ${theme} theme`, () => {
      for (const tint of ['accent', 'good', 'wait', 'bad', 'frozen'].map(
        (name) => colours[`${name}-sheet`]!,
      )) {
        for (const [name, least] of [
          ['ink', 12.6],
          ['ink-2', 6.7],
          ['accent', 6.8],
          ['ink-3', 4.5],
        ] as const) {
          assert.ok(
            contrast(colours[name]!, tint) >= least - 0.05,
            `${name} on ${tint}: ${contrast(colours[name]!, tint)}`,
          )
        }
      }
    })
  }

  it('are the same dark whether the system or the reader asks for it', () => {
    assert.deepEqual(darkBySystem, darkByChoice)
    assert.deepEqual(Object.keys(light!).sort(), Object.keys(darkByChoice!).sort())
  })
})

/** The colours declared in the block that opens with this selector. */
function tokens(opening: string): Record<string, string> {
  const block = css.slice(css.indexOf(opening) + opening.length)
  const declared = block.slice(0, block.indexOf('}')).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)
  return Object.fromEntries([...declared].map(([, name, value]) => [name!, value!]))
}

/** WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
