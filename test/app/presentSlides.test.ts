import { beforeAll, describe, expect, test } from 'vitest'
import { briefedIn } from '#app/briefing/briefed.ts'
import { legible, planSlide, stage } from '#app/present/plan.ts'
import { presentedOf, slideOf, type Slide } from '#app/present/slides.ts'
import { offeredIn } from '#figures/briefing.ts'
import { ledgerRows, type Figure } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'

const scenes: Comparison[] = []
beforeAll(async () => {
  const catalogue = await realCatalogue()
  const [earlier] = catalogue.editions.filter(({ id }) => id !== catalogue.current).slice(-1)
  const [snapshot, from] = await Promise.all([catalogue.current, earlier?.id ?? ''].map((id) => realSnapshot(catalogue, id)))
  if (!snapshot || !from) throw new Error('two states are published')
  const areas = [undefined, snapshot.register.areas.find(({ parent }) => parent !== undefined)?.id]
  for (const area of areas) scenes.push({ ...sceneOf(catalogue, snapshot, 'vi', area), from })
  const made = demoCatalogue()
  const other = made.editions.find(({ id }) => id !== made.current)
  scenes.push({ ...sceneOf(made, demoSnapshot(), 'vi'), from: demoSnapshot(other?.id) })
})

const decks = new Map<Comparison, readonly Slide[]>()

/** In both languages, Vietnamese first; made once. */
function slidesOf(scene: Comparison, tongues: 'vi' | 'both'): readonly Slide[] {
  const deck = decks.get(scene) ?? presentedOf(briefedIn({ parts: offeredIn(scene), tongues: 'both', lang: 'vi' }, scene), scene, scene)
  decks.set(scene, deck)
  return tongues === 'both' ? deck : deck.filter(({ lang }) => lang === 'vi')
}

const planOf = ({ figure, title, bands, most }: Slide) => figure && planSlide(figure, title, { height: stage.height, bands, ...(most === undefined ? {} : { most }) })

const drawnRows = ({ mark, grid }: Figure): readonly string[] =>
  mark.kind === 'ledger' ? ledgerRows(mark, grid).map(({ id }) => id) : mark.kind === 'bars' ? mark.groups.flatMap(({ rows }) => rows) : []

describe('the slides of a presentation', () => {
  test('begin with a cover in each language and show every figure that was chosen, in order', () => {
    for (const scene of scenes) {
      const slides = slidesOf(scene, 'both')

      for (const lang of ['vi', 'en'] as const) {
        const own = slides.filter((slide) => slide.lang === lang)
        expect(own[0]?.figure).toBeUndefined()
        expect([...new Set(own.flatMap(({ figure }) => figure?.id ?? []))]).toEqual(offeredIn(scene))
      }
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
    }
  })

  test('whose rows can be cut are legible from the last row, and lose no row and repeat none', () => {
    for (const scene of scenes) {
      const slides = slidesOf(scene, 'both')
      for (const slide of slides) {
        // One row alone cannot be cut.
        if (slide.figure && drawnRows(slide.figure).length > 1) expect([slide.id, (planOf(slide)?.plate.scale ?? 0) >= legible - 1e-9]).toEqual([slide.id, true])
      }
      const [vi, en] = (['vi', 'en'] as const).map((lang) => slides.filter((slide) => slide.lang === lang).flatMap(({ figure }) => (figure ? drawnRows(figure).map((row) => `${figure.id} ${row}`) : [])))
      expect(new Set(vi).size).toBe(vi?.length)
      expect(en?.toSorted()).toEqual(vi?.toSorted())
    }
  })

  test('hold their drawing, its legend and the notes that are shown between head and foot', () => {
    for (const scene of scenes) {
      for (const slide of slidesOf(scene, 'vi')) {
        const plan = planOf(slide)
        if (!plan) continue
        expect(plan.plate.width * plan.plate.scale).toBeLessThanOrEqual(stage.width)
        expect(plan.plate.height * plan.plate.scale + (plan.beside ? 0 : plan.legend.height)).toBeLessThanOrEqual(plan.body)
        expect([0, slide.figure?.notes.length]).toContain(plan.notes.length)
      }
    }
  })

  test('of a figure that takes several are as large as each other, and count themselves', () => {
    const several = scenes.flatMap((scene) => slidesOf(scene, 'vi')).filter(({ most }) => most !== undefined)

    expect(several.length).toBeGreaterThan(3)
    for (const slide of several) {
      expect(slide.title).toMatch(/ \(\d+\/\d+\)$/)
      expect(planOf(slide)?.plate.scale).toBe(slide.most)
    }
  })

  test('tear no group of bars that one of them holds: all areas stand beside each other', () => {
    for (const scene of scenes) {
      const slides = slidesOf(scene, 'both').filter(({ figure }) => figure?.id === 'districts')
      for (const lang of ['vi', 'en'] as const) {
        const own = slides.filter((slide) => slide.lang === lang)
        const places = own.map(({ figure }) => (figure?.mark.kind === 'bars' ? figure.mark.groups.map(({ id }) => id) : []))

        expect(new Set(places.flat()).size).toBe(places.flat().length)
        for (const slide of own) expect(planOf(slide)?.plate.scale).toBeGreaterThanOrEqual(legible)
      }
    }
  })

  test('count a long list by step instead of naming it, every unit once, and name a short one', () => {
    const [province, district] = scenes
    if (!province || !district) throw new Error('a province and a district')
    const counts = slidesOf(province, 'vi').find(({ figure }) => figure?.id === 'communes')?.figure
    const values = counts?.grid.rows.map(({ cells }) => cells['count']?.value) ?? []

    expect(values.every((value) => typeof value === 'number')).toBe(true)
    expect(values.reduce<number>((sum, value) => sum + Number(value), 0)).toBe(province.snapshot.register.units.length)
    expect(counts?.notes).toHaveLength(1)

    const own = district.snapshot.register.units.filter((unit) => unit.district === district.area).map(({ code }) => code)
    const named = slidesOf(district, 'vi').flatMap(({ figure }) => (figure?.id === 'communes' ? drawnRows(figure) : []))
    expect(named).toEqual(expect.arrayContaining(own))
  })

  test('are found by the figure that begins on them', () => {
    const [scene] = scenes
    if (!scene) throw new Error('a scene')
    const slides = slidesOf(scene, 'both')
    const at = slideOf(slides, 'changeList', 'en')

    expect(slides[(at ?? 0) - 1]).toMatchObject({ lang: 'en', id: 'en changeList' })
    expect(slideOf(slides.slice(0, 1), 'map', 'vi')).toBeUndefined()
  })
})
