import { bandOf } from '#figures/currency.ts'
import { ledgerRows, type Figure, type FigureId, type Stamp } from '#figures/figure.ts'
import { projected } from '#figures/projected.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import { areaOf } from '#figures/terms.ts'
import { capital, fullAreaName } from '#i18n/naming.ts'
import type { Lang } from '#model/words.ts'
import { spokenIn, type Briefed } from '#app/briefing/briefed.ts'
import { holds, planSlide, stage } from './plan.ts'
import '#i18n/parts/present.ts'

/** One screen of a presentation. */
export interface Slide {
  /** Tells it from its neighbours: "vi cover", "en changes 2". */
  readonly id: string
  readonly lang: Lang
  readonly title: string
  /** Left out on a cover. */
  readonly figure?: Figure
  readonly area: string
  readonly stamp: Stamp
  /** That the figures are made up, or old. */
  readonly bands: readonly string[]
  /** Set where a figure takes several screens: it is as large on each. */
  readonly most?: number
  /** Titles of the figures of this language, for the one who speaks. */
  readonly parts: readonly string[]
}

/** A cover and the figures that were chosen, in each language that is asked for; one that is longer than a screen takes several. */
export function presentedOf({ parts, langs, compares }: Briefed, scene: Scene, comparison: Comparison | undefined): readonly Slide[] {
  return langs.flatMap((lang) => {
    const own = spokenIn({ ...(compares && comparison ? comparison : scene), measure: 'count' as const, order: 'official' as const }, lang)
    const stamp = stampOf(own)
    const bands = [stamp.watermark ?? '', bandOf(own)].filter(Boolean)
    const figures = parts.map((id) => projected(own, id))
    const shared = { lang, stamp, bands, area: capital(fullAreaName(areaOf(own))), parts: figures.map(({ title }) => title) }
    return [
      { ...shared, id: `${lang} cover`, title: own.voice.say(own.snapshot.programme.title) },
      ...figures.flatMap((figure) => {
        const screens = screensOf(figure, bands)
        const most = screens.length > 1 ? Math.min(...screens.map((screen) => planSlide(screen, `${figure.title} (9/9)`, { height: stage.height, bands }).plate.scale)) : undefined
        return screens.map((screen, at): Slide => ({
          ...shared,
          id: [lang, figure.id, ...(at === 0 ? [] : [String(at + 1)])].join(' '),
          title: screens.length === 1 ? figure.title : own.voice.t('present.continued', { title: figure.title, n: own.voice.count(at + 1), of: own.voice.count(screens.length) }),
          figure: screen, stamp: figure.stamp, ...(most === undefined ? {} : { most }),
        }))
      }),
    ]
  })
}

/** The slide on which a figure begins, from 1. */
export function slideOf(slides: readonly Slide[], id: FigureId, lang: Lang): number | undefined {
  const at = slides.findIndex(({ figure, lang: spoken }) => figure?.id === id && spoken === lang)
  return at < 0 ? undefined : at + 1
}

/** A figure in as many parts as a room needs to read its rows; what is one picture stays one. */
function screensOf(figure: Figure, bands: readonly string[]): readonly Figure[] {
  // A title that counts its slides is longer, and may for that be set smaller.
  const fits = (part: Figure): boolean => [part.title, `${part.title} (99/99)`].every((title) => holds(part, title, { height: stage.height, bands }))
  const rows = rowsOf(figure)
  if (rows.length < 2 || fits(figure)) return [figure]
  // A group is torn only where it is higher than a screen: what belongs together is compared on one slide.
  const grouped = packed(groupsOf(figure), (ids) => fits(only(figure, ids)))
  if (grouped.every((part) => fits(only(figure, part)))) return grouped.map((part) => only(figure, part))
  const parts = packed(rows.map((row) => [row]), (ids) => fits(only(figure, ids)))
  // As many on each, rather than one left over on the last, where that fits too.
  const each = Math.ceil(rows.length / parts.length)
  const even = parts.map((_, at) => rows.slice(at * each, (at + 1) * each)).filter((part) => part.length > 0)
  return (even.every((part) => fits(only(figure, part))) ? even : parts).map((part) => only(figure, part))
}

/** Runs of rows, put together in their order for as long as a screen holds them. */
function packed(runs: readonly (readonly string[])[], fits: (ids: readonly string[]) => boolean): readonly (readonly string[])[] {
  return runs.reduce<readonly (readonly string[])[]>((parts, run) => {
    const both = [...(parts.at(-1) ?? []), ...run]
    return parts.length > 0 && fits(both) ? [...parts.slice(0, -1), both] : [...parts, run]
  }, [])
}

/** Rows that are read together. */
function groupsOf(figure: Figure): readonly (readonly string[])[] {
  const { mark } = figure
  return mark.kind === 'bars' ? mark.groups.map(({ rows }) => rows).filter((rows) => rows.length > 0) : [rowsOf(figure)]
}

/** Rows between which a drawing can be cut. */
function rowsOf({ mark, grid }: Figure): readonly string[] {
  if (mark.kind === 'ledger') return ledgerRows(mark, grid).map(({ id }) => id)
  if (mark.kind === 'bars') return mark.groups.flatMap(({ rows }) => rows)
  return []
}

function only(figure: Figure, ids: readonly string[]): Figure {
  const { mark, grid } = figure
  const own = { ...grid, rows: grid.rows.filter(({ id }) => ids.includes(id)) }
  if (mark.kind === 'ledger') return { ...figure, grid: own, mark: { ...mark, rows: ids } }
  if (mark.kind !== 'bars') return figure
  const groups = mark.groups.map((group) => ({ ...group, rows: group.rows.filter((id) => ids.includes(id)) })).filter(({ rows }) => rows.length > 0)
  return { ...figure, grid: own, mark: { ...mark, groups } }
}
