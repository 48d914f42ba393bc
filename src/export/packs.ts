import type { Briefing } from '#figures/briefing.ts'
import { bookSteps, writeBriefingBook } from './pack/book.ts'
import { bundleSteps, writeBundle } from './pack/bundle.ts'
import { deckSteps, writeBriefingDeck } from './pack/deck.ts'
import { drawn, type Drawings } from './pack/drawings.ts'
import { packName } from './pack/packName.ts'
import { paperSteps, writeBriefingPaper } from './pack/paper.ts'
import { stepsOf, type Making, type Step } from './pack/steps.ts'
import { save } from './save.ts'
import '#i18n/parts/briefing.ts'
import '#i18n/parts/papers.ts'

export type { Making }

/** The files that a briefing can become. */
export const packFormats = ['pptx', 'docx', 'xlsx', 'zip'] as const
export type PackFormat = (typeof packFormats)[number]

interface Packer {
  readonly type: string
  readonly steps: (briefings: readonly Briefing[]) => number
  readonly write: (briefings: readonly Briefing[], how: { readonly drawings: Drawings; readonly step: Step; readonly making: Making }) => Promise<Uint8Array<ArrayBuffer>>
}

const office = 'application/vnd.openxmlformats-officedocument'

const packers: Readonly<Record<PackFormat, Packer>> = {
  pptx: { type: `${office}.presentationml.presentation`, steps: deckSteps, write: (briefings, { drawings, step }) => writeBriefingDeck(briefings, drawings.slide, step) },
  docx: { type: `${office}.wordprocessingml.document`, steps: paperSteps, write: (briefings, { drawings, step }) => writeBriefingPaper(briefings, drawings.column, step) },
  xlsx: { type: `${office}.spreadsheetml.sheet`, steps: bookSteps, write: (briefings, { step }) => writeBriefingBook(briefings, step) },
  zip: { type: 'application/zip', steps: bundleSteps, write: (briefings, { drawings, step, making }) => writeBundle(briefings, drawings, step, making) },
}

/** A briefing as one file, with its name; several languages stand one after the other in it. */
export async function packFile(format: PackFormat, briefings: readonly Briefing[], making: Making = {}, drawings: Drawings = drawn): Promise<{ readonly name: string; readonly blob: Blob }> {
  const { type, steps, write } = packers[format]
  const name = packName(briefings, format)
  const bytes = await write(briefings, { drawings, step: stepsOf(steps(briefings), making), making })
  making.signal?.throwIfAborted()
  return { name, blob: new Blob([bytes], { type }) }
}

/** Makes the file and hands it to the reader. */
export async function exportPack(format: PackFormat, briefings: readonly Briefing[], making: Making = {}): Promise<void> {
  const { name, blob } = await packFile(format, briefings, making)
  making.signal?.throwIfAborted()
  save(blob, name)
}
