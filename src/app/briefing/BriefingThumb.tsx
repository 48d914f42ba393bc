import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Figure, Stamp } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { filePalette } from '#theme/tokens.ts'
import { usePage } from '#app/page.ts'
import { expectPicture, pictureOf } from '#app/figure/pictures.ts'

/** Pages are light as the files are, whatever the scheme of the screen. */
const light = { background: filePalette.card, color: filePalette.ink } as const
const pale = { color: filePalette.muted } as const

/** The cover of a briefing: whose it is, of which area and state. */
export function CoverThumb({ stamp }: { readonly stamp: Stamp }): ReactNode {
  return (
    <span className="sheet" style={light} lang={stamp.lang} aria-hidden="true"><span className="cover">
      {stamp.watermark ? <span className="sheet-mark">{stamp.watermark}</span> : null}
      <span className="cover-title">{stamp.product}</span>
      <span className="cover-date">{stamp.asOf}</span>
      <span className="cover-foot" style={pale}>{stamp.snapshot} · {stamp.publisher}</span>
    </span></span>
  )
}

/** The head of a long list: its first rows as they will stand, and how many there are. */
export function ListThumb({ figure: { title, grid, mark, stamp } }: { readonly figure: Figure }): ReactNode {
  const columns = mark.kind === 'roll' ? grid.columns.filter(({ key }) => mark.columns.includes(key)) : grid.columns
  const voice = voiceOf(stamp.lang)
  return (
    <span className="sheet" style={light} lang={stamp.lang} aria-hidden="true"><span className="listed">
      {stamp.watermark ? <span className="sheet-mark">{stamp.watermark}</span> : null}
      <span className="listed-title">{title}</span>
      <span className="listed-date">{stamp.asOf}</span>
      <span className="listed-rows">
        {[{ id: '', texts: columns.map(({ name }) => name) }, ...grid.rows.slice(0, most).map(({ id, cells }) => ({ id, texts: columns.map(({ key }) => cells[key]?.text ?? '') }))].map(({ id, texts }) => (
          <span key={id} className="listed-row">{texts.map((text, at) => <span key={columns[at]?.key}>{text}</span>)}</span>
        ))}
      </span>
      <span className="listed-foot" style={pale}>{voice.t('briefing.preview.rows', { n: voice.count(grid.rows.length), count: grid.rows.length })}</span>
    </span></span>
  )
}

const most = 9

/** A figure's sheet as its files have it, drawn when it comes into view. */
export function SheetThumb({ figure }: { readonly figure: Figure }): ReactNode {
  const { voice } = usePage()
  const [place, near, settle] = useNear<HTMLSpanElement>()
  const [shown, setShown] = useState<{ readonly figure: Figure; readonly url?: string }>()
  useEffect(() => {
    if (!near) return
    const controller = new AbortController()
    let url: string | undefined
    pictureOf(figure, controller.signal).then((picture) => {
      if (controller.signal.aborted) return
      url = URL.createObjectURL(picture)
      setShown({ figure, url })
    }, () => controller.signal.aborted || setShown({ figure })).finally(settle)
    return () => {
      controller.abort()
      if (url !== undefined) URL.revokeObjectURL(url)
    }
  }, [figure, near, settle])
  const mine = shown?.figure === figure ? shown : undefined
  return (
    <span className="sheet" style={light} ref={place}>
      {mine?.url !== undefined ? <img src={mine.url} alt="" draggable={false} /> : mine ? <span className="sheet-failed">{voice.t('briefing.preview.failed')}</span> : null}
    </span>
  )
}

/** Whether an element has come near the window; once it has, that stays so. The page waits for what is near until it is settled. */
function useNear<E extends HTMLElement>(): readonly [{ readonly current: E | null }, boolean, () => void] {
  const ref = useRef<E>(null)
  const settled = useRef<() => void>(undefined)
  const [near, setNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const settle = expectPicture()
    settled.current = settle
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      else settle()
    }, { rootMargin: '400px' })
    observer.observe(element)
    return () => {
      observer.disconnect()
      settle()
    }
  }, [])
  return [ref, near, useCallback(() => settled.current?.(), [])]
}
