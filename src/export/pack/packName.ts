import { paperStem } from '#export/paperName.ts'
import type { Briefing } from '#figures/briefing.ts'
import { voiceOf } from '#i18n/voice.ts'

/** `tien-do-htqlcl_2018-08.1_tai-lieu-hop_vi.pptx`; several languages stand one after the other: `vi-en`. */
export function packName(briefings: readonly Briefing[], ending: string): string {
  const [first] = briefings
  if (!first) throw new Error('a briefing without a language')
  const { stamp } = first
  const slug = voiceOf(stamp.lang).t('briefing.file.slug')
  return `${paperStem({ slug, stamp }, briefings.map((each) => each.stamp.lang))}.${ending}`
}
