import { describe, expect, test } from 'vitest'
import { changeInks, inks } from '#model/programme.ts'
import { themeSheet } from '#theme/sheet.ts'
import { forced, schemes } from '#theme/tokens.ts'
import { contrast } from './contrast.ts'

describe.each(Object.entries(schemes))('in the %s scheme', (_, palette) => {
  test.each([...inks, ...changeInks])('text and signs on %s stands out at 4.5:1', (ink) => {
    expect(contrast(palette[`on-${ink}`], palette[ink])).toBeGreaterThanOrEqual(4.5)
  })

  test.each([...inks, ...changeInks, 'unstated'] as const)('the edge of %s stands out at 3:1 from the card', (ink) => {
    expect(contrast(palette[`edge-${ink}`], palette.card)).toBeGreaterThanOrEqual(3)
  })

  test.each(['ink', 'muted', 'accent', 'alarm'] as const)('%s reads on card and paper at 4.5:1', (role) => {
    expect(contrast(palette[role], palette.card)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette[role], palette.paper)).toBeGreaterThanOrEqual(4.5)
  })

  test('the accent carries its text at 4.5:1, the goal its number beside a band', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette['edge-goal'], palette.card)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.ink, palette.unstated)).toBeGreaterThanOrEqual(4.5)
  })
})

test('dark is for screens alone, so paper stays light', () => {
  expect(themeSheet()).toContain(`@media (prefers-color-scheme:dark){@media screen{:root{--paper:${schemes.dark.paper}`)
})

test('forced colours name every role by a system colour, and hatching in other than the ground', () => {
  expect(Object.keys(forced).sort()).toEqual(Object.keys(schemes.light).sort())
  expect(Object.values(forced).some((colour) => colour.startsWith('#'))).toBe(false)
  expect([forced.goal, forced.near, forced.halfway, forced.begun, forced.forward, forced.back, forced.mended, forced['edge-unstated'], forced['edge-outside']]).not.toContain('Canvas')
})
