import { desk as deskInEnglish } from '#i18n/en/desk.ts'
import { issue as issueInEnglish } from '#i18n/en/issue.ts'
import { publish as publishInEnglish } from '#i18n/en/publish.ts'
import { sheet as sheetInEnglish } from '#i18n/en/sheet.ts'
import { learn } from '#i18n/tongues.ts'
import { desk } from '#i18n/vi/desk.ts'
import { issue } from '#i18n/vi/issue.ts'
import { publish } from '#i18n/vi/publish.ts'
import { sheet } from '#i18n/vi/sheet.ts'

// Words of those who publish: of sheets, of what is wrong in them, of seeds and commands. Readers of the site need none of them.
learn({
  vi: { desk, issue, publish, sheet },
  en: { desk: deskInEnglish, issue: issueInEnglish, publish: publishInEnglish, sheet: sheetInEnglish },
})
