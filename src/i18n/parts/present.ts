import { present as presentInEnglish } from '#i18n/en/present.ts'
import { learn } from '#i18n/tongues.ts'
import { present } from '#i18n/vi/present.ts'

// Words of slides and of the one who speaks.
learn({ vi: { present }, en: { present: presentInEnglish } })
