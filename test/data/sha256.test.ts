import { expect, test } from 'vitest'
import { sha256 } from '#data/sha256.ts'

const text = (it: string): Uint8Array => new TextEncoder().encode(it)

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the hash of "%s" is the known one, with Web Crypto and without it', async (it, expected) => {
  expect(await sha256(text(it))).toBe(expected)
  expect(await sha256(text(it), null)).toBe(expected)
})

test('both ways agree on bytes of every length up to a few blocks, and on a part of a larger buffer', async () => {
  const all = Uint8Array.from({ length: 300 }, (_, i) => (i * 7) % 256)

  for (let length = 0; length <= 200; length += 1) {
    const part = all.subarray(50, 50 + length)
    expect(await sha256(part, null)).toBe(await sha256(part))
  }
})
