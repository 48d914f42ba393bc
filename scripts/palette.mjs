// A picture of a page has few colours: kept as numbers of a list of 256, it weighs a third.
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

const most = 256

/** A PNG with a list of at most 256 colours: those that are most frequent; any other becomes the nearest of them. */
export function withPalette(bytes) {
  const { width, height, data } = PNG.sync.read(bytes)
  const counts = new Map()
  const colourAt = (i) => (data[i] << 16) | (data[i + 1] << 8) | data[i + 2]
  for (let i = 0; i < data.length; i += 4) counts.set(colourAt(i), (counts.get(colourAt(i)) ?? 0) + 1)
  const list = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, most).map(([colour]) => colour)
  const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(list, colour)]))
  // A byte before each row names its filter: none, since neighbouring numbers mean nothing to each other.
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = numbers.get(colourAt((y * width + x) * 4))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(list.flatMap(parts))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]

function nearest(list, colour) {
  const own = parts(colour)
  const away = (other) => parts(other).reduce((sum, part, at) => sum + (part - own[at]) ** 2, 0)
  let best = 0
  for (let at = 1; at < list.length; at += 1) if (away(list[at]) < away(list[best])) best = at
  return best
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
