import { start as startInEnglish } from '#i18n/en/start.ts'
import { learn } from '#i18n/tongues.ts'
import { start } from '#i18n/vi/start.ts'

// Words of index.html, which is read before any script.
learn({
  vi: { start },
  en: { start: startInEnglish },
})
