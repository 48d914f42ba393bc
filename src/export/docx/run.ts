import { escaped } from '#export/escaped.ts'
import type { Run } from '#figures/paper.ts'
import type { Lang } from '#model/words.ts'

/** Named on every run: a text that is pasted elsewhere keeps its face. */
export const face = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'

/** The language by which Word checks the spelling. */
export function tongue(lang: Lang): string {
  const tag = lang === 'vi' ? 'vi-VN' : 'en-GB'
  return `<w:lang w:val="${tag}" w:eastAsia="${tag}"/>`
}

/** A piece of text; what is to be filled in is highlighted. */
export function runXml({ text, bold, blank }: Run, lang: Lang, italic = false): string {
  const marks = `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}${blank ? '<w:highlight w:val="yellow"/>' : ''}`
  return `<w:r><w:rPr>${face}${marks}${tongue(lang)}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

/** What Word reckons itself: the number of the page. */
export function fieldXml(code: string, lang: Lang): string {
  const part = (inner: string): string => `<w:r><w:rPr>${face}${tongue(lang)}</w:rPr>${inner}</w:r>`
  return [
    part('<w:fldChar w:fldCharType="begin"/>'), part(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`),
    part('<w:fldChar w:fldCharType="separate"/>'), part('<w:t>2</w:t>'), part('<w:fldChar w:fldCharType="end"/>'),
  ].join('')
}
