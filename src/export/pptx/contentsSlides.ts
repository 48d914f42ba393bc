import { voiceOf } from '#i18n/voice.ts'
import type { Stamp } from '#figures/figure.ts'
import { plainFrame, spokenOf } from './plainFrame.ts'
import type { Slide } from './slide.ts'
import { nativeTable } from './table.ts'

/** A finding, and the slide on which it stands. */
export interface Entry {
  readonly title: string
  /** From 1, in the whole deck. */
  readonly slide: number
}

/** What comes: every finding with the number of its slide, to which it leads. */
export function contentsSlides(entries: readonly Entry[], stamp: Stamp): readonly Slide[] {
  const { lang } = stamp
  const { t, count } = voiceOf(lang)
  const title = t('briefing.file.contents')
  const { shapes, body } = plainFrame(title, stamp)
  const bodies = nativeTable({
    lang, description: title,
    columns: [{ name: t('export.serial'), number: true, lang }, { name: t('briefing.file.finding'), number: false, lang }, { name: t('briefing.file.slide'), number: true, lang }],
    rows: entries.map(({ title: text, slide }, at) => ({ texts: [count(at + 1), text, count(slide)], under: [], strong: false, to: slide })),
  }, { area: body, types: [18, 16, 14, 13, 12] })
  return bodies.map((own) => ({ title, subject: title, source: stamp.snapshot, stamp, shapes: [...shapes, ...own], notes: spokenOf(stamp, [title]) }))
}
