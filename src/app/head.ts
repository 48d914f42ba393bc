import { useEffect } from 'react'
import { changeSentence } from '#figures/changeSentence.ts'
import { isComparison, type Scene } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import { areaName, unitName } from '#i18n/naming.ts'

/** What a tab, a bookmark and a search engine are told of a page. */
interface Head {
  readonly title: string
  readonly description: string
}

/** Of a section of the site, or of one unit of the overview. */
export function headOf(scene: Scene, section: string | undefined, shown: string | undefined): Head {
  const { voice, snapshot } = scene
  const { programme, register } = snapshot
  const area = register.areas.find((each) => each.id === scene.area)
  const place = area ? areaName(programme, area) : ''
  const unit = register.units.find(({ code }) => code === shown)
  const title = voice.say(programme.title)
  return {
    title: unit && section === undefined ? voice.t('app.head.section', { title, area: place, section: unitName(unit) })
      : section === undefined ? voice.t('app.head.title', { title, area: place }) : voice.t('app.head.section', { title, area: place, section }),
    description: isComparison(scene) ? changeSentence(scene) : sentenceOf(scene).sentence,
  }
}

export function useHead(lang: string, head: Head | undefined): void {
  const title = head?.title
  const description = head?.description
  useEffect(() => {
    document.documentElement.lang = lang
    if (title !== undefined) document.title = title
    if (description !== undefined) document.querySelector('meta[name=description]')?.setAttribute('content', description)
  }, [lang, title, description])
}
