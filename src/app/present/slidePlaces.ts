import { useEffect, useState } from 'react'
import type { FigureId } from '#figures/figure.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import type { Lang } from '#model/words.ts'
import type { Briefed } from '#app/briefing/briefed.ts'

/** The slide, from 1, on which a figure or the cover of a language begins. */
export type SlidePlace = (lang: Lang, id: FigureId | undefined) => number

/**
 * Where each page of a briefing stands among its slides: a long figure takes several. Reckoned once the choice has
 * rested, since every slide is laid out for it; until then each figure counts as one.
 */
export function useSlidePlaces(briefed: Briefed, scene: Scene, comparison: Comparison | undefined): SlidePlace {
  const [places, setPlaces] = useState<{ readonly of: Briefed; readonly place: SlidePlace }>()
  useEffect(() => {
    let wanted = true
    const timer = window.setTimeout(() => {
      import('./slides.ts').then(({ presentedOf, slideOf }) => {
        if (!wanted) return
        const slides = presentedOf(briefed, scene, comparison)
        const coverOf = (lang: Lang): number => slides.findIndex((slide) => slide.lang === lang) + 1
        setPlaces({ of: briefed, place: (lang, id) => (id && slideOf(slides, id, lang)) ?? coverOf(lang) })
      }, () => undefined)
    }, rest)
    return () => {
      wanted = false
      window.clearTimeout(timer)
    }
  }, [briefed, scene, comparison])

  if (places?.of === briefed) return places.place
  const { parts, langs } = briefed
  return (lang, id) => langs.indexOf(lang) * (parts.length + 1) + (id === undefined ? 1 : parts.indexOf(id) + 2)
}

const rest = 600
