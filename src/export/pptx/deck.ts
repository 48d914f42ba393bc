import type { Figure } from '#figures/figure.ts'
import { writeWorkbook } from '#export/workbook.ts'
import { sheetOf } from './chart.ts'
import { chartXml } from './chartXml.ts'
import { commonParts, layoutName, notesMasterName, roots } from './commonParts.ts'
import { numberShape, presentationSpace, tree, type Rels } from './master.ts'
import { notesXml } from './notesPage.ts'
import { filesOf, packed, type PackageFile, type Part } from './parts.ts'
import type { Pictures } from './pictureBody.ts'
import type { Attachment } from './shape.ts'
import { slidesOf, type Slide } from './slide.ts'

const document = 'application/vnd.openxmlformats-officedocument'

/**
 * Figures as a PowerPoint deck whose charts, tables and words can be edited. Written part by part, as the
 * workbooks are: nothing in it depends on a clock, so that the same figures give the same bytes.
 */
export async function writePptx(figures: readonly Figure[], pictures: Pictures): Promise<Uint8Array<ArrayBuffer>> {
  const slides: Slide[] = []
  // One after another: pictures are drawn in the page, which stays at hand between them.
  for (const figure of figures) slides.push(...await slidesOf(figure, pictures))
  const parts = slides.map((slide, at) => slideParts(slide, at + 1))
  return packed([...commonParts(slides, parts.map(([{ name }]) => name)), ...parts.flat()], roots)
}

/** The files of a deck of these slides, in their order; `title` is that of the whole. Between two slides it waits for `breath`. */
export async function deckFiles(slides: readonly Slide[], title: string, breath: () => Promise<void>): Promise<readonly PackageFile[]> {
  const parts: (readonly [Part, ...Part[]])[] = []
  for (const [at, slide] of slides.entries()) {
    await breath()
    parts.push(slideParts(slide, at + 1))
  }
  return filesOf([...commonParts(slides, parts.map(([{ name }]) => name), title), ...parts.flat()], roots)
}

/** A slide with its notes, its charts with their workbooks, its pictures; the slide itself first. */
function slideParts({ shapes, notes, stamp, subject }: Slide, n: number): readonly [Part, ...Part[]] {
  const all = [...shapes, numberShape(stamp.lang, n)]
  const attached = all.flatMap(({ attached: each }) => (each ? [each] : []))
  const parts = attached.map((each, at) => attachedParts(each, n * 100 + at + 1, subject))
  const relOf = new Map(attached.map((each, at) => [each, `rId${at + 3}`]))
  // The same slide is referred to once, however many words lead to it.
  const targets = [...new Set(all.flatMap(({ links = [] }) => links))]
  const linkOf = new Map(targets.map((to, at) => [to, `rId${at + 3 + attached.length}`]))
  const rels = all.map(({ attached: each, links = [] }): Rels => ({ own: each ? (relOf.get(each) ?? '') : '', links: links.map((to) => linkOf.get(to) ?? '') }))
  const [slide, page] = [slideName(n), `ppt/notesSlides/notesSlide${n}.xml`]
  return [
    {
      name: slide, type: `${document}.presentationml.slide+xml`,
      content: `<p:sld ${presentationSpace}><p:cSld>${tree(all, rels)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
      relations: [
        { id: 'rId1', type: 'slideLayout', to: layoutName },
        { id: 'rId2', type: 'notesSlide', to: page },
        ...parts.map(([{ name }], at) => ({ id: `rId${at + 3}`, type: attached[at]?.kind === 'chart' ? 'chart' : 'image', to: name })),
        ...targets.map((to) => ({ id: linkOf.get(to) ?? '', type: 'slide', to: slideName(to) })),
      ],
    },
    {
      name: page, type: `${document}.presentationml.notesSlide+xml`, content: notesXml(notes, stamp.lang),
      relations: [{ id: 'rId1', type: 'notesMaster', to: notesMasterName }, { id: 'rId2', type: 'slide', to: slide }],
    },
    ...parts.flat(),
  ]
}

function slideName(n: number): string {
  return `ppt/slides/slide${n}.xml`
}

function attachedParts(attached: Attachment, n: number, title: string): readonly [Part, ...Part[]] {
  if (attached.kind === 'picture') return [{ name: `ppt/media/image${n}.png`, type: 'image/png', content: attached.bytes }]
  const book = `ppt/embeddings/workbook${n}.xlsx`
  const { chart } = attached
  return [
    { name: `ppt/charts/chart${n}.xml`, type: `${document}.drawingml.chart+xml`, content: chartXml(chart, 'rId1'), relations: [{ id: 'rId1', type: 'package', to: book }] },
    { name: book, type: `${document}.spreadsheetml.sheet`, content: writeWorkbook([sheetOf(chart), chart.about], title) },
  ]
}
