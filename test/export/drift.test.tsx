import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { GridTable } from '#app/figure/GridTable.tsx'
import { PageContext, type Page } from '#app/page.ts'
import { Plate } from '#charts/Plate.tsx'
import { Sheet } from '#charts/Sheet.tsx'
import { planSheet } from '#charts/sheetPlan.ts'
import { tableHtml, tableText } from '#export/clipboard.ts'
import type { Moment } from '#model/moment.ts'
import { voiceOf } from '#i18n/voice.ts'
import { filePalette } from '#theme/tokens.ts'
import { driftWorlds } from './driftWorlds.ts'
import { bare, drawnTexts } from './readback.ts'

afterEach(cleanup)

describe.each(driftWorlds)('of %s', (_, briefings) => {
  const figures = briefings.flatMap((each) => each.figures.map((figure) => [figure.stamp.lang, figure.id, figure] as const))

  test.each(figures.filter(([, , { mark }]) => mark.kind !== 'roll'))('in %s the drawing of %s says all that the figure says', (_lang, _id, figure) => {
    const plan = planSheet(figure, 'slide')
    const { container } = render(<><Sheet plan={plan} /><div data-drawing=""><Plate figure={figure} width={plan.plate.width} palette={filePalette} /></div></>)
    const [sheet, drawing] = [container.querySelector('svg'), container.querySelector('[data-drawing] svg')]
    if (!sheet || !drawing) throw new Error('nothing is drawn')
    sheet.querySelector('#plate')?.append(...drawing.childNodes)
    for (const unseen of sheet.querySelectorAll('title, desc')) unseen.remove()
    const said = bare(sheet.textContent)

    const { title, subtitle, notes, source, stamp } = figure
    for (const text of [title, subtitle, stamp.asOf, ...notes, source, stamp.snapshot, stamp.watermark ?? '', ...drawnTexts(figure)]) expect(said).toContain(bare(text))
  })

  test.each(figures)('in %s the table of %s, on the page and copied, has every cell of the grid in its place', (lang, _id, figure) => {
    const page: Page = { voice: voiceOf(lang), today: '2031-03-15' as Moment, announce: () => undefined, go: () => undefined, href: () => '?' }
    const { container } = render(<PageContext value={page}><GridTable grid={figure.grid} caption={figure.title} /></PageContext>)
    const copied = new DOMParser().parseFromString(tableHtml(figure), 'text/html')
    const rows = figure.grid.rows.map(({ cells }) => figure.grid.columns.map(({ key }) => cells[key]?.text ?? ''))
    const heads = figure.grid.columns.map(({ name }) => name)
    const width = heads.length

    expect([...container.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(heads)
    expect([...container.querySelectorAll('tbody tr')].map(({ children }) => [...children].map(({ textContent }) => textContent))).toEqual(rows)
    expect([...copied.querySelectorAll('thead th')].map(({ textContent }) => textContent).slice(0, width)).toEqual(heads)
    expect([...copied.querySelectorAll('tbody tr')].map(({ children }) => [...children].map(({ textContent }) => textContent).slice(0, width))).toEqual(rows)
    expect(tableText(figure).split('\r\n').slice(figure.stamp.watermark ? 1 : 0).map((line) => line.split('\t').slice(0, width))).toEqual([heads, ...rows])
  })
})
