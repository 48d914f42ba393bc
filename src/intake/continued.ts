import type { Words } from '#model/words.ts'

/** What a document states, with further sentences after it; what stood without a full stop gets one. */
export function continued(says: Words, more: Words): Words {
  return { vi: joined(says.vi, more.vi), en: joined(says.en, more.en) }
}

function joined(said: string, more: string): string {
  const text = said.trim()
  return text === '' ? more : `${text}${/[.!?…:;]$/u.test(text) ? '' : '.'} ${more}`
}
