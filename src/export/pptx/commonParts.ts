import { tracesOf } from '#figures/figure.ts'
import { escaped } from '#export/escaped.ts'
import type { Lang } from '#model/words.ts'
import { layoutXml, masterXml, presentationSpace, slideExtent } from './master.ts'
import { notesExtent, notesMasterXml } from './notesPage.ts'
import type { Part, Relation } from './parts.ts'
import type { Slide } from './slide.ts'
import { tongues, typeXml } from './text.ts'
import { themeXml } from './theme.ts'

const document = 'application/vnd.openxmlformats-officedocument'
const presentation = `${document}.presentationml`
const masterName = 'ppt/slideMasters/slideMaster1.xml'
export const layoutName = 'ppt/slideLayouts/slideLayout1.xml'
export const notesMasterName = 'ppt/notesMasters/notesMaster1.xml'

/** What the package itself refers to. */
export const roots: readonly Relation[] = [
  { id: 'rId1', type: 'officeDocument', to: 'ppt/presentation.xml' },
  { id: 'rId2', type: 'metadata/core-properties', to: 'docProps/core.xml' },
  { id: 'rId3', type: 'extended-properties', to: 'docProps/app.xml' },
]

/** The parts that every deck has once, `names` being those of its slides; `title` is that of the whole. */
export function commonParts(slides: readonly Slide[], names: readonly string[], title?: string): readonly Part[] {
  const [first] = slides
  if (!first) throw new Error('a deck needs a figure')
  const { lang, product } = first.stamp
  const theme = (n: number): Part => ({ name: `ppt/theme/theme${n}.xml`, type: `${document}.theme+xml`, content: themeXml(escaped(product)) })
  return [
    {
      name: 'ppt/presentation.xml', type: `${presentation}.presentation.main+xml`, content: presentationXml(lang, names.length),
      relations: [
        { id: 'rId1', type: 'slideMaster', to: masterName },
        { id: 'rId2', type: 'notesMaster', to: notesMasterName },
        { id: 'rId3', type: 'theme', to: 'ppt/theme/theme1.xml' },
        { id: 'rId4', type: 'presProps', to: 'ppt/presProps.xml' },
        { id: 'rId5', type: 'viewProps', to: 'ppt/viewProps.xml' },
        { id: 'rId6', type: 'tableStyles', to: 'ppt/tableStyles.xml' },
        ...names.map((to, at) => ({ id: slideRel(at), type: 'slide', to })),
      ],
    },
    {
      name: masterName, type: `${presentation}.slideMaster+xml`, content: masterXml(lang),
      relations: [{ id: 'rId1', type: 'slideLayout', to: layoutName }, { id: 'rId2', type: 'theme', to: 'ppt/theme/theme1.xml' }],
    },
    { name: layoutName, type: `${presentation}.slideLayout+xml`, content: layoutXml(lang), relations: [{ id: 'rId1', type: 'slideMaster', to: masterName }] },
    { name: notesMasterName, type: `${presentation}.notesMaster+xml`, content: notesMasterXml(lang), relations: [{ id: 'rId1', type: 'theme', to: 'ppt/theme/theme2.xml' }] },
    theme(1),
    // PowerPoint wants each kind of master to have a theme of its own.
    theme(2),
    { name: 'ppt/presProps.xml', type: `${presentation}.presProps+xml`, content: `<p:presentationPr ${presentationSpace}/>` },
    { name: 'ppt/viewProps.xml', type: `${presentation}.viewProps+xml`, content: `<p:viewPr ${presentationSpace}/>` },
    { name: 'ppt/tableStyles.xml', type: `${presentation}.tableStyles+xml`, content: '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>' },
    { name: 'docProps/core.xml', type: 'application/vnd.openxmlformats-package.core-properties+xml', content: coreXml({ ...first, subject: title ?? first.subject }) },
    { name: 'docProps/app.xml', type: `${document}.extended-properties+xml`, content: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${names.length}</Slides><Notes>${names.length}</Notes></Properties>` },
  ]
}

function presentationXml(lang: Lang, count: number): string {
  const ids = Array.from({ length: count }, (_, at) => `<p:sldId id="${256 + at}" r:id="${slideRel(at)}"/>`)
  const levels = [1, 2, 3].map((level) => `<a:lvl${level}pPr marL="0" algn="l">${typeXml('defRPr', { size: 14, lang })}</a:lvl${level}pPr>`)
  return `<p:presentation ${presentationSpace} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz ${slideExtent}/><p:notesSz ${notesExtent}/><p:defaultTextStyle>${levels.join('')}</p:defaultTextStyle></p:presentation>`
}

function slideRel(at: number): string {
  return `rId${at + 7}`
}

/** What a search over files finds. */
function coreXml({ subject, source, stamp }: Slide): string {
  const described = [...(stamp.watermark ? [stamp.watermark] : []), source, ...tracesOf(stamp)].join(' · ')
  const fields = [
    ['dc:title', subject], ['dc:subject', stamp.asOf], ['dc:creator', stamp.publisher], ['dc:description', described], ['dc:language', tongues[stamp.lang]],
  ].map(([name = '', text = '']) => `<${name}>${escaped(text)}</${name}>`)
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${fields.join('')}</cp:coreProperties>`
}
