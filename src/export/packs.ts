import type { Briefing } from '#figures/briefing.ts'
import { writePptx } from './pptx/deck.ts'
import { writeDrawing } from './pptx/drawing.tsx'
import { save } from './save.ts'

/** The files that a briefing can become. */
export const packFormats = ['pptx', 'docx', 'xlsx', 'zip'] as const
export type PackFormat = (typeof packFormats)[number]

export interface Making {
  /** Called before each part: how many are done, of how many, and the title of what comes next. */
  readonly onStep?: (step: { readonly done: number; readonly of: number; readonly title: string }) => void
  /** Once it is aborted nothing more is made, and nothing is saved; the promise is rejected with its reason. */
  readonly signal?: AbortSignal
}

/** A briefing as one file, with its name; several languages stand one after the other in it. */
export async function packFile(format: PackFormat, briefings: readonly Briefing[], making: Making = {}): Promise<{ readonly name: string; readonly blob: Blob }> {
  const [first] = briefings
  if (!first) throw new Error('a briefing without a language')
  making.signal?.throwIfAborted()
  const bytes = await writePptx(briefings.flatMap(({ figures }) => figures), writeDrawing)
  return { name: `${first.stamp.fileSlug}_${first.stamp.snapshotId}.${format}`, blob: new Blob([bytes]) }
}

/** Makes the file and hands it to the reader. */
export async function exportPack(format: PackFormat, briefings: readonly Briefing[], making: Making = {}): Promise<void> {
  const { name, blob } = await packFile(format, briefings, making)
  making.signal?.throwIfAborted()
  save(blob, name)
}
