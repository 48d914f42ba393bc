import { zipSync } from 'fflate'
import { requestBook } from '#figures/bookRequest.ts'
import { requestOf } from '#figures/request.ts'
import { requestsOf } from '#figures/requests.ts'
import type { Scene } from '#figures/scene.ts'
import { bookName, writeBook, type File } from './book.ts'
import { writeDocx } from './docx/docx.ts'
import { paperName } from './papers.ts'
import { save } from './save.ts'
import '#i18n/parts/book.ts'
import '#i18n/parts/papers.ts'

/** For each authority that can be asked something, its workbook and the letter that goes with it, all in one file; undefined where nothing is left to ask. */
export async function requestFiles(scene: Scene): Promise<File | undefined> {
  const files: [string, Uint8Array][] = []
  let name: string | undefined
  for (const request of requestsOf(scene)) {
    const [book, letter] = [requestBook(scene, request), requestOf(scene, request)]
    files.push([paperName(letter), await writeDocx(letter, pictureless)], [bookName(book), writeBook(book)])
    name = paperName({ ...letter, slug: scene.voice.t('book.file.requests') }, 'zip')
  }
  // Documents are packed already; a local date gives the same bytes in every time zone.
  return name === undefined ? undefined : { name, blob: new Blob([zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1), level: 0 })], { type: 'application/zip' }) }
}

/** Makes what is asked of authorities and hands it to the reader. */
export async function exportRequests(scene: Scene): Promise<void> {
  const file = await requestFiles(scene)
  if (!file) throw new Error('nothing is left to ask')
  save(file.blob, file.name)
}

/** A letter that asks has words and a table alone. */
function pictureless(): Promise<Uint8Array> {
  throw new Error('a request with a picture')
}
