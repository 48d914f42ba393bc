import { embed as embedInEnglish } from '#i18n/en/embed.ts'
import { learn } from '#i18n/tongues.ts'
import { embed } from '#i18n/vi/embed.ts'

// Words of a figure in the frame of another site.
learn({
  vi: { embed },
  en: { embed: embedInEnglish },
})
