import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { crc32, withChunks } from '#export/chunks.ts'

const plain = PNG.sync.write(Object.assign(new PNG({ width: 3, height: 2 }), { data: Buffer.alloc(24, 200) }))

test('a picture that learns its size and provenance is still the same picture', () => {
  const bytes = Buffer.from(withChunks(plain, { dotsPerMetre: 11811, texts: { Title: 'Đợt 2017', Comment: '2018-08.1' } }))

  const read = PNG.sync.read(bytes)
  expect([read.width, read.height]).toEqual([3, 2])
  expect(read.data.equals(PNG.sync.read(plain).data)).toBe(true)
})

test('300 dpi are 11811 dots a metre, both ways, right after the header', () => {
  const bytes = Buffer.from(withChunks(plain, { dotsPerMetre: 11811, texts: {} }))

  expect(bytes.subarray(37, 41).toString('latin1')).toBe('pHYs')
  expect([bytes.readUInt32BE(41), bytes.readUInt32BE(45), bytes[49]]).toEqual([11811, 11811, 1])
})

test('the checksum of a chunk is that of ISO 3309', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})
