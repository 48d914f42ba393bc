import { Zip, ZipDeflate } from 'fflate'
import type { PackageFile } from '#export/pptx/parts.ts'
import { joined } from '#model/bytes.ts'
import { breath } from './steps.ts'

/** As much as is compressed before the page breathes. */
const piece = 0x4_0000

/** Files as one zip, piece by piece, so that nothing stands still however many they are. */
export async function archive(files: readonly PackageFile[], signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  const faults: Error[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) faults.push(fault)
    else chunks.push(chunk)
  })
  let since = 0
  for (const { path, bytes, packed } of files) {
    // What is packed already is laid in as it is; yet never as "stored": the sum of a file stands behind it here, and some readers take that of packed files only.
    const entry = new ZipDeflate(path, { level: packed ? 0 : 6 })
    // Zip has local times: a local date gives the same bytes in every time zone.
    entry.mtime = new Date(2000, 0, 1)
    zip.add(entry)
    for (let at = 0; at === 0 || at < bytes.length; at += piece) {
      entry.push(bytes.slice(at, at + piece), at + piece >= bytes.length)
      since += Math.min(piece, bytes.length - at)
      if (since < piece) continue
      since = 0
      await breath()
      signal?.throwIfAborted()
    }
  }
  zip.end()
  const [fault] = faults
  if (fault) throw fault
  return joined(chunks)
}
