import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { RollGrid } from '#charts/RollGrid.tsx'
import { rowsShown, useRollTable } from '#charts/rollTable.ts'
import { communesFigure } from '#figures/communes.ts'
import type { Figure } from '#figures/figure.ts'
import { listingOf } from '#figures/listing.ts'
import type { Roll, RollColumn } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { ColumnsPopup } from './ColumnsPopup.tsx'
import { Details } from './Details.tsx'
import { FilterBar } from './FilterBar.tsx'
import { usePage } from '#app/page.ts'
import { partOf } from './part.ts'
import { addressed } from '#app/place.ts'
import { SearchBox } from '#app/SearchBox.tsx'
import { SortPopup } from './SortPopup.tsx'
import { TakeMenu, type Taking } from '#app/figure/TakeMenu.tsx'
import { useAllTongues } from '#app/tongue.ts'
import { noFilter, type Filter, type SortKey } from '#app/view.ts'

export interface CommunesCardProps {
  readonly scene: Scene
  readonly roll: Roll
  /** What is sought; it may come a moment after the keystroke. */
  readonly q: string
  readonly filter: Filter
  readonly sort: readonly SortKey[]
  readonly columns: readonly RollColumn[]
  /** Code of the unit whose details are open. */
  readonly unit: string | undefined
}

/** Lines of the list that a phone shows before it is asked for all; roll.css has the same number. */
const few = 10

/** Every unit in a table: searched, filtered, sorted, opened, taken away. */
export const CommunesCard = memo(function CommunesCard({ scene, roll, q, filter, sort, columns, unit }: CommunesCardProps): ReactNode {
  const { voice, go } = usePage()
  const listing = useMemo(() => listingOf(scene.snapshot, roll, scene.area, { ...filter, q }), [scene, roll, filter, q])
  const [unfolded, setUnfolded] = useState<Readonly<Record<string, boolean>>>({})
  const open = useMemo(() => {
    // What is sought, or opened by its link, must not stay folded away inside a gap.
    const holding = listing.entries.filter(({ under }) => under.length > 0 && (q !== '' || under.some(({ row }) => row.unit === unit)))
    const named = listing.entries.some(({ row }) => row.unit === unit)
    const first = q === '' ? holding.slice(0, named ? 0 : 1) : holding
    return { ...Object.fromEntries(first.map(({ id }) => [id, true])), ...unfolded }
  }, [listing, q, unit, unfolded])

  const table = useRollTable({
    roll, voice, open,
    entries: listing.entries,
    sort,
    columns,
    onSort: (next) => go({ sort: next }),
    onOpen: (next) => setUnfolded({ ...Object.fromEntries(Object.keys(open).map((id) => [id, false])), ...next }),
  })
  const whole = useMemo(() => communesFigure(scene, roll, roll.units, columns), [scene, roll, columns])
  const result = voice.t('app.roll.result', { shown: voice.interval(listing.shown), total: voice.count(listing.total) })
  const shown = (): Figure => {
    const part = partOf(voice, roll, { q, filter, result })
    return { ...communesFigure(scene, roll, rowsShown(table), columns), ...(part ? { part } : {}) }
  }
  const takings: readonly Taking[] = [
    { takeaway: 'xlsx', label: voice.t('app.roll.takeShown', { format: voice.t('app.take.xlsx') }), figure: shown },
    { takeaway: 'csv', label: voice.t('app.roll.takeShown', { format: voice.t('app.take.csv') }), figure: shown },
    { takeaway: 'pptx', label: voice.t('app.roll.takeShown', { format: voice.t('app.take.pptx') }), figure: shown },
    { takeaway: 'copyTable', label: voice.t('app.roll.takeShown', { format: voice.t('app.take.copyTable') }), figure: shown },
    { takeaway: 'copySentence', label: voice.t('app.roll.takeShown', { format: voice.t('app.take.copySentence') }), figure: shown },
    { takeaway: 'xlsx', label: voice.t('app.roll.takeAll', { format: voice.t('app.take.xlsx') }), figure: () => whole },
    { takeaway: 'csv', label: voice.t('app.roll.takeAll', { format: voice.t('app.take.csv') }), figure: () => whole },
    { takeaway: 'pptx', label: voice.t('app.roll.takeAll', { format: voice.t('app.take.pptx') }), figure: () => whole },
    { takeaway: 'copyTable', label: voice.t('app.roll.takeAll', { format: voice.t('app.take.copyTable') }), figure: () => whole },
  ]
  const listed = unit === undefined || listing.entries.some(({ row, under }) => row.unit === unit || under.some((each) => each.row.unit === unit))
  const area = scene.snapshot.register.areas.find(({ id }) => id === scene.area)
  // The address may name another area than the one that its unit led to.
  const here = area ? { area: addressed(area) } : {}
  const root = useRef<HTMLElement>(null)
  const lines = table.getRowModel().rows.length
  const [unrolled, setUnrolled] = useState(false)
  // What is told of a unit can be cited in either language.
  const told = useAllTongues(unit !== undefined)
  useArrival(root, listed ? unit : undefined)
  const show = (code: string | undefined): void => {
    // What was unrolled stays so, or the page would move under the reader who closes a row.
    setUnrolled(true)
    go({ unit: code, ...here })
  }
  const unroll = (): void => {
    const next = root.current?.querySelectorAll<HTMLElement>('.roll tbody tr')[few]
    flushSync(() => setUnrolled(true))
    // The control is gone: who reads by keyboard goes on at the first line that it brought.
    next?.querySelector('button')?.focus()
  }

  return (
    <section className="card communes" id="figure-communes" aria-labelledby="title-communes" ref={root}>
      <header className="card-head">
        <div className="card-words">
          <h2 id="title-communes">{whole.title}</h2>
          <p className="subtitle">{whole.subtitle}</p>
        </div>
        <div className="controls">
          <SortPopup roll={roll} sort={sort} onSort={(next) => go({ sort: next })} />
          <ColumnsPopup roll={roll} columns={columns} onColumns={(next) => go({ columns: next })} />
          <TakeMenu title={whole.title} takings={takings} embeds={whole} />
        </div>
      </header>
      <div className="roll-controls">
        <SearchBox />
        <FilterBar roll={roll} filter={filter} onFilter={(next) => go({ filter: next })} />
      </div>
      <p className="result" role="status">
        {result}
      </p>
      {listed ? null : (
        <p className="unlisted">
          {voice.t('app.roll.unlisted')}{' '}
          <button type="button" className="control" onClick={() => go({ q: '', filter: noFilter }, 'replace')}>{voice.t('app.roll.showAll')}</button>
        </p>
      )}
      {listing.entries.length === 0 ? (
        <p className="nothing">
          {voice.t('app.roll.nothing')}{' '}
          <button type="button" className="control" onClick={() => go({ q: '', filter: noFilter })}>{voice.t('app.roll.showAll')}</button>
        </p>
      ) : (
        <div className={unrolled || unit !== undefined ? undefined : 'roll-short'}>
          <RollGrid
            table={table} voice={voice} caption={whole.title} unit={unit}
            detail={unit === undefined || !told ? null : <Details scene={scene} code={unit} onClose={() => show(undefined)} />}
            onUnit={show}
          />
          {lines > few ? <button type="button" className="control roll-more" onClick={unroll}>{voice.t('app.roll.unroll', { n: voice.count(lines) })}</button> : null}
        </div>
      )}
      <footer className="card-foot">
        {whole.notes.length > 0 ? <ul className="notes">{whole.notes.map((note) => <li key={note}>{note}</li>)}</ul> : null}
        <p className="source">
          <span>{whole.source}</span>
          <span className="stamp">{whole.stamp.snapshot}</span>
        </p>
      </footer>
    </section>
  )
})

/** Brings the row of a unit that a link, the map or Back leads to into view, and the focus to it. */
function useArrival(root: { readonly current: HTMLElement | null }, unit: string | undefined): void {
  useEffect(() => {
    if (unit === undefined) return
    const row = [...(root.current?.querySelectorAll<HTMLElement>('tr[data-unit]') ?? [])].find((each) => each.dataset.unit === unit)
    // Opened by hand in the table itself: the reader is there already.
    if (!row || row.contains(document.activeElement)) return
    row.scrollIntoView?.({ block: 'center' })
    row.querySelector('button')?.focus({ preventScroll: true })
  }, [root, unit])
}
