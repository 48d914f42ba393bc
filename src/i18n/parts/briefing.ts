import { briefing as briefingInEnglish } from '#i18n/en/briefing.ts'
import { learn } from '#i18n/tongues.ts'
import { briefing } from '#i18n/vi/briefing.ts'

// Words of a briefing that is put together.
learn({
  vi: { briefing },
  en: { briefing: briefingInEnglish },
})
