import { escaped } from '#export/escaped.ts'
import { office, packed, type Part, type Relation } from '#export/pptx/parts.ts'
import type { Figure } from '#figures/figure.ts'
import type { Block, Paper } from '#figures/paper.ts'
import type { Lang } from '#model/words.ts'
import { page } from './page.ts'
import { paragraphXml } from './paragraph.ts'
import { pictureXml } from './picture.ts'
import { footerXml, headerXml } from './running.ts'
import { runXml, tongue } from './run.ts'
import { styleOf, stylesXml } from './styles.ts'
import { sidesXml, tableXml } from './table.ts'

/** Draws a figure as a PNG, as wide as a line of the page. */
export type Pictures = (figure: Figure) => Promise<Uint8Array>

/**
 * The bytes of a Word document: tables, headings and text that can be edited, pictures with words for those who do not
 * see them. Written part by part, as the workbooks are; nothing in it depends on a clock.
 */
export async function writeDocx(described: Paper | readonly [Paper, ...Paper[]], pictures: Pictures): Promise<Uint8Array<ArrayBuffer>> {
  const papers = 'blocks' in described ? [described] as const : described
  const [{ stamp: { lang } }] = papers
  const running = papers.flatMap((paper, at) => runningParts(paper, at))
  const own = ownRelations(running)
  const images: Part[] = []
  const body: string[] = []
  // One after another: pictures are drawn in the page, which stays at hand between them.
  for (const [at, paper] of papers.entries()) {
    for (const [index, block] of paper.blocks.entries()) {
      // Before a heading a break is the heading's own: a paragraph for it would leave a page blank where the one before is full.
      const broken = block.kind === 'heading' && paper.blocks[index - 1]?.kind === 'pageBreak'
      if (block.kind === 'pageBreak' && paper.blocks[index + 1]?.kind === 'heading') continue
      if (block.kind === 'picture') {
        const n = images.length + 1
        const bytes = await pictures(block.figure)
        images.push({ name: `word/media/image${n}.png`, type: 'image/png', content: bytes })
        body.push(pictureXml({ bytes, says: block.says, relation: `rId${own.length + n}`, n }))
      } else body.push(blockXml(block, paper.stamp.lang, broken))
    }
    const section = sectionXml(own, at)
    // The section of the last is the document's own; those before it end with a paragraph that holds theirs.
    body.push(at === papers.length - 1 ? section : `<w:p><w:pPr>${section}</w:pPr></w:p>`)
  }
  return packed([
    { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml(papers) },
    {
      name: 'word/document.xml', type: `${wordType}.document.main+xml`,
      content: `<w:document ${space}><w:body>${body.join('')}</w:body></w:document>`,
      relations: [...own, ...images.map(({ name }, at): Relation => ({ id: `rId${own.length + at + 1}`, type: 'image', to: name }))],
    },
    { name: 'word/styles.xml', type: `${wordType}.styles+xml`, content: stylesXml(lang, space) },
    { name: 'word/settings.xml', type: `${wordType}.settings+xml`, content: settingsXml(lang) },
    ...running,
    ...images,
  ], [
    { id: 'rId1', type: 'officeDocument', to: 'word/document.xml' },
    { id: 'rId2', type: 'metadata/core-properties', to: 'docProps/core.xml' },
  ])
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** What every part may speak of. */
const space = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', office],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
].map(([prefix, address]) => `xmlns:${prefix}="${address}"`).join(' ')

/** What stands over and under the pages of a paper: another head on the first, which has no number. */
function runningParts(paper: Paper, at: number): readonly Part[] {
  return [
    { name: `word/header${at * 2 + 1}.xml`, type: `${wordType}.header+xml`, content: headerXml(paper, 'first', space) },
    { name: `word/header${at * 2 + 2}.xml`, type: `${wordType}.header+xml`, content: headerXml(paper, 'default', space) },
    { name: `word/footer${at + 1}.xml`, type: `${wordType}.footer+xml`, content: footerXml(paper, space) },
  ]
}

function ownRelations(running: readonly Part[]): readonly Relation[] {
  const kind = (name: string): string => (name.startsWith('word/header') ? 'header' : 'footer')
  return [
    { id: 'rId1', type: 'styles', to: 'word/styles.xml' },
    { id: 'rId2', type: 'settings', to: 'word/settings.xml' },
    ...running.map(({ name }, at): Relation => ({ id: `rId${at + 3}`, type: kind(name), to: name })),
  ]
}

/** A4, each paper on a page of its own with its own head and foot. */
function sectionXml(own: readonly Relation[], at: number): string {
  const to = (part: string): string => own.find((each) => each.to === `word/${part}.xml`)?.id ?? ''
  const [first, others, foot] = [to(`header${at * 2 + 1}`), to(`header${at * 2 + 2}`), to(`footer${at + 1}`)]
  return `<w:sectPr><w:headerReference w:type="first" r:id="${first}"/><w:headerReference w:type="default" r:id="${others}"/><w:footerReference w:type="first" r:id="${foot}"/><w:footerReference w:type="default" r:id="${foot}"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="${page.running}" w:footer="${page.running}" w:gutter="0"/>${at === 0 ? '<w:titlePg/>' : ''}</w:sectPr>`
}

function blockXml(block: Exclude<Block, { readonly kind: 'picture' }>, lang: Lang, broken: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `<w:p><w:pPr><w:pStyle w:val="${styleOf[block.level === 1 ? 'heading1' : 'heading2']}"/>${broken ? '<w:pageBreakBefore/>' : ''}</w:pPr>${runXml({ text: block.text }, lang)}</w:p>`
    case 'paragraph':
      return paragraphXml(block, lang)
    case 'table':
      return tableXml(block, lang)
    case 'sides':
      return sidesXml(block, lang)
    case 'pageBreak':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
  }
}

function settingsXml(lang: Lang): string {
  return `<w:settings ${space}><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>${tongue(lang).replace('w:lang', 'w:themeFontLang')}</w:settings>`
}

function coreXml([{ title, stamp }, ...others]: readonly [Paper, ...Paper[]]): string {
  const tag = stamp.lang === 'vi' ? 'vi-VN' : 'en-GB'
  const said = [stamp, ...others.map((each) => each.stamp)].flatMap(({ watermark, snapshot, asOf }) => [...(watermark ? [watermark] : []), snapshot, asOf]).join(' · ')
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:description>${escaped(said)}</dc:description><dc:language>${tag}</dc:language></cp:coreProperties>`
}
