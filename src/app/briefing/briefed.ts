import { briefingOf, offeredIn, type Briefing } from '#figures/briefing.ts'
import { idsFor, isCompared } from '#figures/catalogue.ts'
import type { FigureId } from '#figures/figure.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Lang } from '#model/words.ts'
import type { Tongues, View } from '#app/view.ts'
import '#i18n/parts/english.ts'

/** What an address chooses for a briefing. */
export interface Briefed {
  /** The figures that can be chosen here, in the order of the pages that show them. */
  readonly offered: readonly FigureId[]
  /** Those that are chosen where nobody has chosen: what the programme has to say of one state. */
  readonly usual: readonly FigureId[]
  /** Those that are chosen, in the reader's order. */
  readonly parts: readonly FigureId[]
  /** Those that the address asks for and that are not to be had here. */
  readonly lost: readonly FigureId[]
  readonly tongues: Tongues
  /** Vietnamese first. */
  readonly langs: readonly Lang[]
  /** Whether a figure of two states is among the chosen: else the briefing is of one state, and says nothing of another. */
  readonly compares: boolean
}

/** The choice of an address. */
export function briefedIn({ parts: asked, tongues, lang }: Pick<View, 'parts' | 'tongues' | 'lang'>, scene: Scene | Comparison): Briefed {
  const offered = offeredIn(scene)
  const usual = idsFor(scene.snapshot.programme)
  const wanted = asked ?? usual
  const parts = wanted.filter((id) => offered.includes(id))
  const spoken = tongues ?? (lang === 'keys' ? 'vi' : lang)
  return {
    offered,
    usual,
    parts,
    lost: wanted.filter((id) => !offered.includes(id)),
    tongues: spoken,
    langs: spoken === 'both' ? ['vi', 'en'] : [spoken],
    compares: parts.some(isCompared),
  }
}

/** A briefing in each language that is asked for, the one after the other. */
export function briefingsOf({ parts, langs, compares }: Briefed, scene: Scene, comparison: Comparison | undefined): readonly Briefing[] {
  const of = compares && comparison ? comparison : scene
  return langs.map((lang) => briefingOf(spokenIn(of, lang), parts))
}

/** The same scene in a language of its own, whatever the page speaks. */
export function spokenIn<S extends Scene>(scene: S, lang: Lang): S {
  return scene.voice.lang === lang ? scene : { ...scene, voice: voiceOf(lang) }
}

/** All figures offered as one list: each place of a chosen one holds the next of the reader's order, the others stay where they are. */
export function rowsOf({ offered, parts }: Pick<Briefed, 'offered' | 'parts'>): readonly FigureId[] {
  const places = offered.filter((id) => parts.includes(id))
  return offered.map((id) => parts[places.indexOf(id)] ?? id)
}

/** The choice with one figure more, where it stands in the list, or one less. */
export function toggled(choice: Pick<Briefed, 'offered' | 'parts'>, id: FigureId): readonly FigureId[] {
  const { parts } = choice
  return parts.includes(id) ? parts.filter((each) => each !== id) : rowsOf(choice).filter((each) => each === id || parts.includes(each))
}

/** The order with one figure at another place, from 0; beyond the ends is at the end. */
export function moved(parts: readonly FigureId[], id: FigureId, to: number): readonly FigureId[] {
  const others = parts.filter((each) => each !== id)
  const at = Math.max(0, Math.min(to, others.length))
  return [...others.slice(0, at), id, ...others.slice(at)]
}
