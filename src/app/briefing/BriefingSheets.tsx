import type { ReactNode } from 'react'
import type { Figure, FigureId } from '#figures/figure.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { stampOf } from '#figures/stamp.ts'
import type { Lang } from '#model/words.ts'
import type { Change } from '#app/address.ts'
import { spokenIn, type Briefed } from './briefed.ts'
import { CoverThumb, ListThumb, SheetThumb } from './BriefingThumb.tsx'
import { Link } from '#app/Link.tsx'
import { usePage } from '#app/page.ts'
import { useSlidePlaces } from '#app/present/slidePlaces.ts'

export interface BriefingSheetsProps {
  readonly briefed: Briefed
  readonly scene: Scene
  /** Both states, where a figure compares. */
  readonly comparison: Comparison | undefined
  readonly choice: Change
  readonly told: (lang: Lang, id: FigureId) => Figure
}

/** The pages of the briefing as they will be shown, in each of its languages, cover first; each leads to its slide. */
export function BriefingSheets({ briefed, scene, comparison, choice, told }: BriefingSheetsProps): ReactNode {
  const { voice } = usePage()
  const { parts, langs, tongues } = briefed
  const slideOf = useSlidePlaces(briefed, scene, comparison)
  const pages = langs.flatMap((lang) => [{ lang, id: undefined }, ...parts.map((id) => ({ lang, id }))])
  const n = voice.count(parts.length)
  return (
    <section className="briefing-preview" aria-labelledby="briefing-preview">
      <h2 id="briefing-preview">{voice.t('briefing.preview.title')}</h2>
      <p className="briefing-hint">
        {parts.length === 0
          ? voice.t('briefing.preview.empty')
          : `${voice.t(tongues === 'both' ? 'briefing.preview.both' : 'briefing.preview.about', { n, count: parts.length })} ${voice.t('briefing.preview.hint')}`}
      </p>
      <p className="briefing-on-paper">{voice.t('briefing.preview.print')}</p>
      {parts.length === 0 ? null : (
        <ol className="sheets" aria-label={voice.t('briefing.preview.list')}>
          {pages.map(({ lang, id }, at) => {
            const figure = id && told(lang, id)
            const title = figure ? figure.title : voice.t('briefing.preview.cover')
            return (
              <li key={`${lang} ${id ?? 'cover'}`}>
                <Link to={{ ...choice, page: 'present', slide: slideOf(lang, id) }}>
                  {!figure ? <CoverThumb stamp={stampOf(spokenIn(comparison ?? scene, lang))} />
                    : figure.mark.kind === 'roll' ? <ListThumb figure={figure} />
                    : <SheetThumb figure={figure} />}
                  <span className="sheet-name" {...(figure && lang !== voice.lang ? { lang } : {})}>{voice.t('briefing.preview.page', { n: voice.count(at + 1), title })}</span>
                </Link>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
