import { closingOf } from '#figures/briefingClosing.ts'
import { briefingTitle, coverOf } from '#figures/briefingCover.ts'
import type { Briefing } from '#figures/briefing.ts'
import { contentsSlides, type Entry } from '#export/pptx/contentsSlides.ts'
import { coverSlide } from '#export/pptx/coverSlide.ts'
import { deckFiles } from '#export/pptx/deck.ts'
import type { Pictures } from '#export/pptx/pictureBody.ts'
import { slidesOf, type Slide } from '#export/pptx/slide.ts'
import { textSlides } from '#export/pptx/textSlides.ts'
import { archive } from './archive.ts'
import { stepText } from './stepText.ts'
import { breath, type Step } from './steps.ts'

/** Up to so many findings are found without a list of them. */
const few = 3

export function deckSteps(briefings: readonly Briefing[]): number {
  return briefings.reduce((sum, { figures }) => sum + figures.length + 1, 0)
}

/** A briefing as one deck: in each language a cover, what comes, the figures, sources and rules. */
export async function writeBriefingDeck(briefings: readonly Briefing[], pictures: Pictures, step: Step): Promise<Uint8Array<ArrayBuffer>> {
  const [own] = briefings
  if (!own) throw new Error('a briefing without a language')
  const slides: Slide[] = []
  for (const briefing of briefings) {
    const { figures, stamp } = briefing
    const shown: { readonly title: string; readonly slides: readonly Slide[] }[] = []
    for (const figure of figures) {
      await step(stepText(briefing.stamp, 'slide', figure.title))
      shown.push({ title: figure.title, slides: await slidesOf(figure, pictures) })
    }
    const closing = closingOf(briefing)
    await step(stepText(briefing.stamp, 'slide', closing.name))
    const parts = [...shown, { title: closing.name, slides: textSlides(closing, stamp) }]
    const first = slides.length + 2
    // How many slides the list takes does not hang on the numbers in it.
    const listed = figures.length > few ? contentsSlides(entries(parts, first), stamp).length : 0
    slides.push(
      coverSlide(coverOf(briefing), stamp),
      ...(listed > 0 ? contentsSlides(entries(parts, first + listed), stamp) : []),
      ...parts.flatMap((part) => part.slides),
    )
  }
  return archive(await deckFiles(slides, briefingTitle(own), breath))
}

function entries(parts: readonly { readonly title: string; readonly slides: readonly Slide[] }[], first: number): readonly Entry[] {
  let slide = first
  return parts.map((part) => {
    const entry = { title: part.title, slide }
    slide += part.slides.length
    return entry
  })
}
