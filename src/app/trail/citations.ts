import type { Voice } from '#i18n/voice.ts'
import type { Lang } from '#model/words.ts'
import type { Copy } from '#app/figure/Copies.tsx'

/** A citation in both languages, that of the page first, each with the address at which it can be looked up. */
export function citations(voice: Voice, citation: Readonly<Record<Lang, string>>, link: (lang: Lang) => string): readonly Copy[] {
  const vi: Copy = { id: 'vi', label: voice.t('app.proof.copyVi'), text: () => `${citation.vi} ${link('vi')}` }
  const en: Copy = { id: 'en', label: voice.t('app.proof.copyEn'), text: () => `${citation.en} ${link('en')}` }
  return voice.lang === 'vi' ? [vi, en] : [en, vi]
}
