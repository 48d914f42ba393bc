import type { Book } from '#figures/book.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import type { Scene } from '#figures/scene.ts'
import { sheetFrom } from './bookSheet.ts'
import { paperStem } from './paperName.ts'
import { save } from './save.ts'
import { writeWorkbook } from './workbook.ts'
import '#i18n/parts/book.ts'
import '#i18n/parts/english.ts'

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface File {
  readonly name: string
  readonly blob: Blob
}

/** The bytes of a described workbook. */
export function writeBook(book: Book): Uint8Array<ArrayBuffer> {
  return writeWorkbook(book.sheets.map((sheet) => sheetFrom(sheet, book)), book.title, [book.stamp])
}

/** `tien-do-htqlcl_2018-08.1_so-so-lieu_vi.xlsx` */
export function bookName(book: Book): string {
  return `${paperStem(book)}.xlsx`
}

/** The workbook of a state, with its name. */
export function bookFile(scene: Scene): File {
  return fileOf(bookOf(scene))
}

/** The workbook that an officer fills in, empty or with what is known so far. */
export function templateFile(scene: Scene, asked: { readonly filled?: boolean } = {}): File {
  return fileOf(templateBook(scene, asked))
}

/** Makes the workbook of a state and hands it to the reader. */
export function exportBook(scene: Scene): void {
  const { blob, name } = bookFile(scene)
  save(blob, name)
}

function fileOf(book: Book): File {
  return { name: bookName(book), blob: new Blob([writeBook(book)], { type: excel }) }
}
