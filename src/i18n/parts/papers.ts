import { papers as papersInEnglish } from '#i18n/en/document.ts'
import { paper as paperInEnglish } from '#i18n/en/paper.ts'
import { learn } from '#i18n/tongues.ts'
import { papers } from '#i18n/vi/document.ts'
import { paper } from '#i18n/vi/paper.ts'

// Words of what is made for paper: note, letters, summary.
learn({
  vi: { document: papers, paper },
  en: { document: papersInEnglish, paper: paperInEnglish },
})
