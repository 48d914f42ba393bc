import { terminal as terminalInEnglish } from '#i18n/en/terminal.ts'
import { learn } from '#i18n/tongues.ts'
import { terminal } from '#i18n/vi/terminal.ts'

// Words of the commands.
learn({
  vi: { terminal },
  en: { terminal: terminalInEnglish },
})
