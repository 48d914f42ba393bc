import { sha256 } from '@noble/hashes/sha2.js'
import type { Briefing } from '#figures/briefing.ts'
import { readmeOf, type Packed } from '#figures/briefingReadme.ts'
import { writeCsv } from '#export/csv.ts'
import { fileName } from '#export/formats.ts'
import type { PackageFile } from '#export/pptx/parts.ts'
import { hex } from '#model/bytes.ts'
import { archive } from './archive.ts'
import { bookSteps, writeBriefingBook } from './book.ts'
import { deckSteps, writeBriefingDeck } from './deck.ts'
import type { Drawings } from './drawings.ts'
import { packName } from './packName.ts'
import { paperSteps, writeBriefingPaper } from './paper.ts'
import { writeReadme } from './readme.ts'
import { stepText } from './stepText.ts'
import { breath, type Making, type Step } from './steps.ts'
import { voiceOf } from '#i18n/voice.ts'

/** In the root of the package, so that one command proves all of it. */
const sumsPath = 'SHA256SUMS.txt'

export function bundleSteps(briefings: readonly Briefing[]): number {
  return deckSteps(briefings) + paperSteps(briefings) + bookSteps(briefings) + briefings.reduce((sum, { figures }) => sum + figures.length, 0) + 1
}

/** Everything that a briefing can become: a folder a language, in it deck, document, workbook, every figure as picture and as data, and what they are; beside the folders the hashes of all. */
export async function writeBundle(briefings: readonly Briefing[], drawings: Drawings, step: Step, { addresses, signal }: Making): Promise<Uint8Array<ArrayBuffer>> {
  const files: PackageFile[] = []
  for (const briefing of briefings) {
    const own = await filesOf(briefing, drawings, step)
    files.push(...own.map(({ file, bytes, packed }) => ({ path: file.path, bytes, packed })))
    files.push({ path: `${briefing.stamp.lang}/README.txt`, bytes: writeReadme(readmeOf(briefing, [...own.map(({ file }) => file), { kind: 'sums', path: sumsPath }], addresses)), packed: false })
  }
  const [first] = briefings
  if (first) await step(voiceOf(first.stamp.lang).t('briefing.file.step.pack'))
  return archive([...files, { path: sumsPath, bytes: await sums(files), packed: false }], signal)
}

interface Made {
  readonly file: Packed
  readonly bytes: Uint8Array
  readonly packed: boolean
}

async function filesOf(briefing: Briefing, drawings: Drawings, step: Step): Promise<readonly Made[]> {
  const { stamp, figures } = briefing
  const at = (format: 'pptx' | 'docx' | 'xlsx'): Packed => ({ kind: format, path: `${stamp.lang}/${packName([briefing], format)}` })
  const made: Made[] = [
    { file: at('pptx'), bytes: await writeBriefingDeck([briefing], drawings.slide, step), packed: true },
    { file: at('docx'), bytes: await writeBriefingPaper([briefing], drawings.column, step), packed: true },
    { file: at('xlsx'), bytes: await writeBriefingBook([briefing], step), packed: true },
  ]
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  for (const figure of figures) {
    await step(stepText(briefing.stamp, 'picture', figure.title))
    const file = (kind: 'png' | 'svg' | 'csv'): Packed => ({ kind, title: figure.title, path: `${stamp.lang}/${kind}/${fileName(kind, figure)}` })
    // The long list is rows alone: there is no picture of it.
    if (figure.mark.kind !== 'roll') {
      made.push({ file: file('png'), bytes: await drawings.png(figure), packed: true })
      made.push({ file: file('svg'), bytes: encode(await drawings.svg(figure)), packed: false })
    }
    made.push({ file: file('csv'), bytes: encode(writeCsv(figure)), packed: false })
  }
  return made
}

/** One line a file, as `sha256sum` writes and reads them; page and plain-http page reckon alike. */
async function sums(files: readonly PackageFile[]): Promise<Uint8Array> {
  const lines: string[] = []
  for (const { path, bytes } of files) {
    lines.push(`${hex(sha256(bytes))}  ${path}\n`)
    await breath()
  }
  return new TextEncoder().encode(lines.join(''))
}
