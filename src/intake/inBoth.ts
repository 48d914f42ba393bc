import type { Words } from '#model/words.ts'

/** What was said in either language serves for both. */
export function inBoth(words: Words): Words {
  return inBothOr(words, () => ({ vi: '', en: '' }))
}

/** The same, or else something other. */
export function inBothOr(words: Words, otherwise: () => Words): Words {
  const [vi, en] = [words.vi.trim(), words.en.trim()]
  return vi === '' && en === '' ? otherwise() : { vi: vi || en, en: en || vi }
}
