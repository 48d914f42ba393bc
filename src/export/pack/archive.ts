import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { breath } from './steps.ts'

/** A file of a package; what is packed already is only laid in. */
export interface Packing {
  readonly path: string
  readonly bytes: Uint8Array
  readonly packed: boolean
}

/** As much as is compressed before the page breathes. */
const piece = 0x8_0000

/** Files as one zip, piece by piece, so that nothing stands still however many they are. */
export async function archive(files: readonly Packing[], signal?: AbortSignal): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const faults: Error[] = []
  const zip = new Zip((fault, chunk) => {
    if (fault) faults.push(fault)
    else chunks.push(chunk.slice())
  })
  for (const { path, bytes, packed } of files) {
    const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    // Zip has local times: a local date gives the same bytes in every time zone.
    entry.mtime = new Date(2000, 0, 1)
    zip.add(entry)
    for (let at = 0; at === 0 || at < bytes.length; at += piece) {
      entry.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
      await breath()
      signal?.throwIfAborted()
    }
  }
  zip.end()
  const [fault] = faults
  if (fault) throw fault
  return chunks
}
