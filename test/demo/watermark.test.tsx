import { render, screen, waitFor } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { App } from '#app/App.tsx'
import { Sheet } from '#charts/Sheet.tsx'
import { planSheet } from '#charts/sheetPlan.ts'
import type { Fetch } from '#data/gate.ts'
import { tableHtml, tableText } from '#export/clipboard.ts'
import { standalone } from '#export/svg.ts'
import { figureOf } from '#figures/catalogue.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoFetch, demoSnapshot } from '#test/demo.ts'
import { realFetch } from '#test/figures/real.ts'
import { sceneOf } from './scenes.ts'

// jsdom lays nothing out, and a drawing is as wide as its card.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

const words = { vi: 'Số liệu minh họa, không có thật', en: 'Demonstration figures, not real' }

async function open(query: string, fetch: Fetch): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await waitFor(() => expect(document.querySelector('h1')).not.toBeNull())
}

test.each(languages.flatMap((lang) => ['overview', 'sources', 'versions', 'changes'].map((page) => [page, lang] as const)))(
  'the page %s of a demonstration says in %s that nothing is real, over its head, with nothing that closes it',
  async (page, lang) => {
    await open(`?page=${page}&lang=${lang}`, demoFetch)
    const band = await screen.findByRole('note')

    expect(band).toHaveTextContent(words[lang])
    expect(band.querySelector('button, a')).toBeNull()
    expect(screen.getByRole('region', { name: words[lang] })).toContainElement(band)
    expect(band.compareDocumentPosition(document.querySelector('header.top') ?? band) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  },
)

test('a page of the real programme has no such band', async () => {
  await open('?', realFetch)

  expect(document.querySelector('.made-up')).toBeNull()
})

test.each(languages)('a drawing and a copied table of a demonstration carry the words, in %s', (lang) => {
  const figure = figureOf('districts', sceneOf(demoCatalogue(), demoSnapshot(), lang))
  const sheet = new DOMParser().parseFromString(renderToStaticMarkup(<Sheet plan={planSheet(figure, 'slide')} />), 'image/svg+xml').documentElement
  const slanted = [...sheet.querySelectorAll('g[transform*=rotate] text')].map(({ textContent }) => textContent)

  expect(slanted.length).toBeGreaterThan(2)
  expect(new Set(slanted)).toEqual(new Set([words[lang]]))
  // What is drawn first lies under all else.
  expect(sheet.querySelector('g[transform*=rotate]')?.compareDocumentPosition(sheet.querySelector('#plate') ?? sheet)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  if (!(sheet instanceof SVGSVGElement)) throw new Error('not a drawing')
  expect(standalone(sheet, figure, []).match(/<metadata[^>]*>(.*?)<\/metadata>/)?.[1]).toContain(words[lang])
  expect(tableHtml(figure)).toContain(words[lang])
  expect(tableText(figure).split('\r\n')[0]).toBe(words[lang])
})
