import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { Emblem } from '#charts/Emblem.tsx'
import { Swatch } from '#charts/Swatch.tsx'
import { Segment } from '#charts/marks/Segment.tsx'
import { signs, type Look } from '#figures/figure.ts'
import { filePalette } from '#theme/tokens.ts'

afterEach(cleanup)

const forward: Look = { ink: 'forward', fill: 'solid', sign: 'up' }

describe.each(signs)('the sign %s', (sign) => {
  test('is strokes within its size, without a letter of a font', () => {
    const { container } = render(<svg><Emblem look={{ ...forward, sign }} x={0} y={0} size={12} palette={filePalette} /></svg>)
    const [path, ...others] = container.querySelectorAll('path')
    const numbers = [...(path?.getAttribute('d') ?? '').matchAll(/-?[\d.]+/g)].map(Number)

    expect(others).toHaveLength(0)
    expect(container.querySelector('text')).toBeNull()
    expect(numbers.length).toBeGreaterThan(3)
    for (const n of numbers) expect(Math.abs(n)).toBeLessThanOrEqual(6)
  })

  test('stands in its sample in a legend', () => {
    const { container } = render(<Swatch look={{ ...forward, sign }} palette={filePalette} />)

    expect(container.querySelector('path[stroke-linecap]')?.getAttribute('stroke')).toBe(filePalette['on-forward'])
  })
})

test('no two signs, nor a sign and the check mark, are the same strokes', () => {
  const looks: readonly Look[] = [{ ...forward, check: true }, ...signs.map((sign) => ({ ...forward, sign }))]
  const drawn = looks.map((look) => render(<svg><Emblem look={look} x={0} y={0} size={12} palette={filePalette} /></svg>).container.querySelector('path')?.getAttribute('d'))

  expect(new Set(drawn).size).toBe(looks.length)
})

test('on hatching a sign has a rim', () => {
  const { container } = render(<svg><Emblem look={{ ...forward, fill: 'diagonal' }} x={0} y={0} size={12} palette={filePalette} /></svg>)

  expect([...container.querySelectorAll('path')].map((path) => path.getAttribute('stroke'))).toEqual([filePalette.card, filePalette.ink])
})

describe('a part of a bar', () => {
  const drawn = (width: number): { readonly text: string; readonly strokes: number } => {
    const { container } = render(<svg><Segment x={0} y={0} width={width} height={20} look={forward} text="14" name="ink" palette={filePalette} /></svg>)
    return { text: container.textContent ?? '', strokes: container.querySelectorAll('path').length }
  }

  test.each([
    [60, 'its sign and its number', { text: '14', strokes: 1 }],
    [24, 'its number rather than its sign where both do not fit', { text: '14', strokes: 0 }],
    [15, 'its sign where no number fits', { text: '', strokes: 1 }],
    [6, 'neither where it is too thin', { text: '', strokes: 0 }],
  ])('of %i px says %s', (width, _, expected) => {
    expect(drawn(width)).toEqual(expected)
  })
})
