import { book as bookInEnglish } from '#i18n/en/book.ts'
import { learn } from '#i18n/tongues.ts'
import { book } from '#i18n/vi/book.ts'

// Words of workbooks: the book of all data, the sheet to be filled in, the request.
learn({
  vi: { book },
  en: { book: bookInEnglish },
})
