import type { Briefing } from '#figures/briefing.ts'
import { briefingPaper, isTable } from '#figures/briefingPaper.ts'
import type { Paper } from '#figures/paper.ts'
import { writeDocx, type Pictures } from '#export/docx/docx.ts'
import { stepText } from './stepText.ts'
import type { Step } from './steps.ts'

export function paperSteps(briefings: readonly Briefing[]): number {
  return briefings.reduce((sum, { figures }) => sum + figures.filter((figure) => !isTable(figure)).length + 1, 0)
}

/**
 * A briefing as one document, its languages one after the other, each with its own head and foot: whoever hands it on
 * hands on both.
 */
export async function writeBriefingPaper(briefings: readonly Briefing[], pictures: Pictures, step: Step): Promise<Uint8Array<ArrayBuffer>> {
  const papers: Paper[] = []
  for (const briefing of briefings) {
    await step(stepText(briefing.stamp, 'paper', briefing.stamp.product))
    papers.push(briefingPaper(briefing))
  }
  const [first, ...others] = papers
  if (!first) throw new Error('a document without a language')
  return writeDocx([first, ...others], async (figure) => {
    await step(stepText(figure.stamp, 'paper', figure.title))
    return pictures(figure)
  })
}
