import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { withPalette } from '#scripts/palette.mjs'

/** A picture of 40 by 30 pixels; a pixel's colour by its number. */
function picture(colour: (at: number) => readonly [number, number, number]): PNG {
  const png = new PNG({ width: 40, height: 30 })
  for (let at = 0; at < 1200; at += 1) png.data.set([...colour(at), 255], at * 4)
  return png
}

test('a picture of few colours keeps each of its pixels', () => {
  const png = picture((at) => [at % 256, 255 - (at % 256), 7])

  const kept = PNG.sync.read(withPalette(PNG.sync.write(png)))

  expect([kept.width, kept.height]).toEqual([40, 30])
  expect(kept.data.equals(png.data)).toBe(true)
})

test('a rare colour becomes the nearest of the frequent ones', () => {
  const png = picture((at) => (at < 900 ? [at % 250, 0, 0] : [200, 0, at - 900]))
  const seen = png.data.readUInt32BE(1199 * 4)

  const kept = PNG.sync.read(withPalette(PNG.sync.write(png)))

  expect(new Set(Array.from({ length: 1200 }, (_, at) => kept.data.readUInt32BE(at * 4))).size).toBe(256)
  expect(seen).not.toBe(kept.data.readUInt32BE(1199 * 4))
  expect(kept.data[1199 * 4]).toBe(200)
  expect(kept.data[899 * 4]).toBe(png.data[899 * 4])
})
