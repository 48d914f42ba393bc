import { existsSync, promises, statSync } from 'node:fs'
import { adopt, type Adopted } from '#intake/adopt.ts'
import { adoptParcel, readParcel, type ParcelFault } from '#intake/adoptParcel.ts'
import { fileBytes } from '#intake/limits.ts'
import { folder, isFolder } from './place.ts'

/** What is to be taken back: published data with their seeds, proved; or why a file is not what a page handed over. */
export type Host = Adopted | { readonly ok: false; readonly why: ParcelFault }

/** Whether anything is there that could be taken back: a folder, or a file. */
export function isHost(path: string): boolean {
  return isFolder(path) || (existsSync(path) && statSync(path).isFile())
}

/** Published data in a folder, or in the zip that a page gave. */
export async function hostAt(path: string): Promise<Host> {
  if (isFolder(path)) return adopt(folder(path))
  // What is too large is not even read.
  if (statSync(path).size > fileBytes) return { ok: false, why: 'large' }
  const read = await readParcel(new Uint8Array(await promises.readFile(path)))
  return read.ok ? adoptParcel(read.parcel) : read
}
