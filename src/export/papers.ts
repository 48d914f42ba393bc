import { zipSync } from 'fflate'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import type { Paper } from '#figures/paper.ts'
import type { Scene } from '#figures/scene.ts'
import { addresseesOf } from '#figures/addressees.ts'
import { planColumn } from './docx/columnPlan.ts'
import { writeDocx, type Pictures } from './docx/docx.ts'
import { writeDrawing } from './pptx/drawing.tsx'
import { paperStem } from './paperName.ts'
import { save } from './save.ts'
import '#i18n/parts/papers.ts'

/** The documents that a scene can become: the note, a letter to one authority, all letters in one file. */
export type PaperFormat =
  | { readonly kind: 'note' }
  | { readonly kind: 'letter'; readonly authority: string }
  | { readonly kind: 'letters' }

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const drawn: Pictures = (figure) => writeDrawing(figure, planColumn(figure))

/** The document itself, with its name. */
export async function paperFile(format: PaperFormat, scene: Scene, pictures: Pictures = drawn): Promise<{ readonly name: string; readonly blob: Blob }> {
  if (format.kind === 'letters') return allLetters(scene, pictures)
  const paper = format.kind === 'note' ? noteOf(scene) : letterTo(scene, format.authority)
  return { name: paperName(paper), blob: new Blob([await writeDocx(paper, pictures)], { type: word }) }
}

/** Makes a document and hands it to the reader. */
export async function exportPaper(format: PaperFormat, scene: Scene): Promise<void> {
  const { blob, name } = await paperFile(format, scene)
  save(blob, name)
}

/** `tien-do-htqlcl_2018-08.1_bao-cao-tom-tat_vi.docx` */
export function paperName(paper: Paper, ending = 'docx'): string {
  return `${paperStem(paper)}.${ending}`
}

function letterTo(scene: Scene, authority: string): Paper {
  const at = addresseesOf(scene).findIndex((each) => each.authority.id === authority)
  const letter = lettersOf(scene)[at]
  if (!letter) throw new Error(`no letter to ${authority}`)
  return letter
}

async function allLetters(scene: Scene, pictures: Pictures): Promise<{ readonly name: string; readonly blob: Blob }> {
  const letters = lettersOf(scene)
  const [first] = letters
  if (!first) throw new Error('no letters')
  const files: [string, Uint8Array][] = []
  for (const letter of letters) files.push([paperName(letter), await writeDocx(letter, pictures)])
  // Documents are packed already; a local date gives the same bytes in every time zone.
  const bytes = zipSync(Object.fromEntries(files), { mtime: new Date(2000, 0, 1), level: 0 })
  return { name: paperName({ ...first, slug: scene.voice.t('document.file.letters') }, 'zip'), blob: new Blob([bytes], { type: 'application/zip' }) }
}
