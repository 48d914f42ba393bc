import { createInstance } from 'i18next'
import type { Lang } from '#model/words.ts'
import type { Dictionary } from './dictionary.ts'

/** What holds the words of every language, as far as they have been learnt. */
export const tongues = createInstance()
void tongues.init({
  lng: 'vi',
  fallbackLng: false,
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
})

/** Some parts of the dictionary. */
export type Lesson = Readonly<Partial<Record<Lang, Partial<Dictionary>>>>

/** Adds parts of the dictionary; a room that is fetched later brings its own. */
export function learn(lesson: Lesson): void {
  for (const lang of ['vi', 'en'] as const satisfies readonly Lang[]) if (lesson[lang]) tongues.addResourceBundle(lang, 'translation', lesson[lang], true)
}

/** Whether what every page may say has been learnt in a language. */
export function speaks(lang: Lang): boolean {
  return tongues.exists('app.skip', { lng: lang })
}
