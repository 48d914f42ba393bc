import type { Paragraph } from '#figures/paper.ts'
import type { Lang } from '#model/words.ts'
import { runXml } from './run.ts'
import { styleOf } from './styles.ts'

export function paragraphXml({ manner, runs, next }: Paragraph, lang: Lang): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleOf[manner]}"/>${next ? '<w:keepNext/>' : ''}</w:pPr>${runs.map((run) => runXml(run, lang)).join('')}</w:p>`
}
