import { describe, expect, test } from 'vitest'
import { defaultView, facets, flags, noFilter, orientations, pages, readView, tongues, writeView, type SortKey, type View } from '#app/view.ts'
import { figureIds } from '#figures/figure.ts'
import { rollColumns } from '#figures/roll.ts'
import { statuses } from '#figures/status.ts'

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

type Draw = () => number

const pick = <T>(draw: Draw, all: readonly T[]): T => {
  const found = all[Math.floor(draw() * all.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
const some = <T>(draw: Draw, all: readonly T[]): T[] => all.filter(() => draw() < 0.4)
const letters = [...'abcxyzAZ019đĐễ'] as const
const id = (draw: Draw): string => pick(draw, letters) + Array.from({ length: Math.floor(draw() * 6) }, () => pick(draw, [...letters, '-', '.', '_'])).join('')
const ids = (draw: Draw): string[] => [...new Set(Array.from({ length: Math.floor(draw() * 4) }, () => id(draw)))]
const typed = (draw: Draw): string =>
  Array.from({ length: Math.floor(draw() * 12) }, () => pick(draw, [...letters, ' ', '+', '%', '&', '=', '?', '#', ',', ':', '~', '"', '<', '😀', 'ứ', '%2C'])).join('')
const shuffled = <T>(draw: Draw, all: readonly T[]): T[] =>
  all.map((each) => ({ each, at: draw() })).sort((a, b) => a.at - b.at).map(({ each }) => each)

function anyView(draw: Draw): View {
  const maybe = (key: string): Record<string, string> => (draw() < 0.5 ? { [key]: id(draw) } : {})
  const sort: SortKey[] = some(draw, shuffled(draw, rollColumns)).map((column) => ({ column, desc: draw() < 0.5 }))
  return {
    ...defaultView,
    page: pick(draw, pages),
    ...maybe('snapshot'), ...maybe('compare'), ...maybe('area'), ...maybe('unit'),
    lang: pick(draw, ['vi', 'en', 'keys'] as const),
    figure: some(draw, figureIds),
    view: some(draw, flags),
    q: typed(draw),
    filter: { status: some(draw, statuses), district: ids(draw), cohort: ids(draw), authority: ids(draw), step: ids(draw) },
    sort,
    columns: rollColumns.filter((column) => column === 'name' || draw() < 0.7),
    ...(draw() < 0.5 ? { trail: { figure: pick(draw, figureIds), row: id(draw), column: id(draw) } } : {}),
    ...(draw() < 0.5 ? { parts: shuffled(draw, some(draw, draw() < 0.8 ? figureIds : [])) } : {}),
    ...(draw() < 0.5 ? { tongues: pick(draw, tongues) } : {}),
    ...maybe('paper'),
    ...(pick(draw, orientations) === 'landscape' ? { sheet: 'landscape' } : {}),
    ...(draw() < 0.5 ? { slide: 2 + Math.floor(draw() * 900) } : {}),
    ...(draw() < 0.5 ? { embed: pick(draw, figureIds) } : {}),
  }
}

describe('the address', () => {
  test('reads back as the view that was written', () => {
    const draw = seeded(20180829)
    for (let n = 0; n < 2000; n++) {
      const view = anyView(draw)

      const read = readView(writeView(view), undefined, true)

      expect(read).toEqual({ view, notices: [] })
    }
  })

  test('reads back the same after a program has escaped the whole link once more', () => {
    const draw = seeded(7)
    for (let n = 0; n < 300; n++) {
      const view = { ...anyView(draw), q: '' }

      const escaped = writeView(view).replace(/[,:~]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

      expect(readView(escaped, undefined, true).view).toEqual(view)
    }
  })

  test('is the same once it has been read and written, whatever it was before', () => {
    const draw = seeded(99)
    const bits = ['page=', 'sort=', 'filter=', 'columns=', 'view=', 'lang=', 'q=', 'area=', 'unit=', 'trail=', 'map:', 'snapshot=', '&', '=', '?', ',', ':', '~', '%', '%E1%BA', '%zz', '\ud800', '-name', 'name', 'status', 'announced', 'đ', '😀', '\0', '../', 'toString', '__proto__']
    for (let n = 0; n < 5000; n++) {
      const garbage = Array.from({ length: Math.floor(draw() * 14) }, () => pick(draw, bits)).join('')

      const once = writeView(readView(garbage).view)

      expect(writeView(readView(once).view)).toBe(once)
      expect(readView(once).notices).toEqual([])
    }
  })

  test('has its keys in one order and leaves out what is the default', () => {
    const view: View = {
      page: 'sources', snapshot: '2018-08.1', compare: '2017.1', lang: 'en', area: '593', figure: ['map'], view: ['table'], unit: '22951',
      q: 'Phan Thiết', filter: { ...noFilter, status: ['announced'], district: ['593', '594'] }, sort: [{ column: 'district', desc: false }, { column: 'name', desc: true }],
      columns: ['name', 'step'],
    }

    expect(writeView(view)).toBe(
      '?page=sources&snapshot=2018-08.1&compare=2017.1&lang=en&area=593&figure=map&view=table&unit=22951&q=Phan+Thi%E1%BA%BFt&filter=status:announced~district:593,594&sort=district,-name&columns=name,step',
    )
    expect(writeView(defaultView)).toBe('')
  })

  test.each([
    ['?page=nowhere', 'page', 'nowhere'],
    ['?lang=fr', 'lang', 'fr'],
    ['?lang=keys', 'lang', 'keys'],
    ['?figure=pie', 'figure', 'pie'],
    ['?view=table,3d', 'view', '3d'],
    ['?sort=colour', 'sort', 'colour'],
    ['?sort=name,-name', 'sort', '-name'],
    ['?columns=price', 'columns', 'price'],
    ['?filter=status:finished', 'filter', 'finished'],
    ['?filter=colour:red', 'filter', 'colour:red'],
    ['?area=../etc', 'area', '../etc'],
    ['?unit=%3Cscript%3E', 'unit', '<script>'],
  ])('%s falls back to the default and names what it could not use', (search, key, value) => {
    const { view, notices } = readView(search, undefined, false)

    expect(notices).toEqual([{ key, value }])
    expect(view.page).toBe('overview')
    expect(view.lang).toBe('vi')
  })

  test('an edition that the catalogue does not list is named and the current one stands', () => {
    const catalogue = { programme: undefined, current: '2018.1', editions: [] } as never

    const { view, notices } = readView('?snapshot=1999.1', catalogue)

    expect(view.snapshot).toBeUndefined()
    expect(notices).toEqual([{ key: 'snapshot', value: '1999.1' }])
  })

  test('every facet of the filter can be written', () => {
    for (const facet of facets) {
      const filter = { ...noFilter, [facet]: facet === 'status' ? ['unstated'] : ['x'] }

      expect(readView(writeView({ ...defaultView, filter })).view.filter).toEqual(filter)
    }
  })
})
