import { written } from '#i18n/voice.ts'
import type { Scene } from './scene.ts'
import { sentenceOf } from './sentence.ts'
import { asOfText, inside } from './terms.ts'

/** Running text, where counts under ten have their zero. */
export function penned<S extends Scene>(scene: S): S {
  return { ...scene, voice: written(scene.voice) }
}

/** The finding of an area as a letter would say it, ready to paste: "Đến tháng 8/2018, …". */
export function leadOf(scene: Scene): string {
  const { sentence, under } = sentenceOf(penned(scene))
  return scene.voice.t('document.note.lead', { asOf: asOfText(scene), sentence: inside(sentence), under }).trim()
}
