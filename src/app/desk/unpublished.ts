import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Words } from '#model/words.ts'

/** A catalogue of data that are only looked at: every page, drawing and file made of them says that they are not published. */
export function unpublished(catalogue: Catalogue): Catalogue {
  const { programme } = catalogue
  const mark: Words = { vi: voiceOf('vi').t('app.unpublished.mark'), en: voiceOf('en').t('app.unpublished.mark') }
  const own = programme.demonstration
  return { ...catalogue, programme: { ...programme, demonstration: own ? { vi: `${own.vi} · ${mark.vi}`, en: `${own.en} · ${mark.en}` } : mark } }
}
