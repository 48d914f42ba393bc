import { readFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'
import { expect, test } from '#test/browser.ts'
import type { Page } from '@playwright/test'
import { all, first, readPackage, textOf } from './packageRead.ts'

/** Takes a document through the menu, as a reader does, and gives back the file. */
async function taken(page: Page, lang: Lang, item: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: voiceOf(lang).t('menu.name') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: item }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

for (const lang of languages) {
  test(`the note has its four drawings at 288 dpi, with letters in them, and every unit, in ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    const { name, bytes } = await taken(page, lang, voiceOf(lang).t('menu.note'))
    const note = readPackage(bytes)
    const drawings = all(note.xml('word/document.xml'), 'w:drawing')
    const pictures = note.names.filter((each) => each.startsWith('word/media/')).map((each) => PNG.sync.read(Buffer.from(note.bytes(each))))

    expect(name).toBe(`tien-do-htqlcl_2018-08.1_${lang === 'vi' ? 'bao-cao-tom-tat' : 'briefing-note'}_${lang}.docx`)
    expect(pictures).toHaveLength(4)
    for (const [at, picture] of pictures.entries()) {
      const inches = Number(first(drawings[at] ?? note.xml('word/document.xml'), 'wp:extent')?.attributes['cx']) / 914_400
      expect(picture.width / inches).toBeGreaterThan(285)
      expect(darkness(picture)).toBeGreaterThan(4000)
    }
    // A head, ten districts, 127 units, a line over what is only counted, and that.
    expect(all(all(note.xml('word/document.xml'), 'w:tbl').at(-1) ?? note.xml('word/styles.xml'), 'w:tr')).toHaveLength(1 + 10 + 127 + 1 + 5)
  })
}

test('a letter and all letters are made on any page of the area, and are no other on another page', async ({ page, open }) => {
  await open('?area=594')
  const alone = await taken(page, 'vi', /^Công văn đôn đốc: UBND TX. La Gi/)
  await open()
  const same = await taken(page, 'vi', /^Công văn đôn đốc: UBND TX. La Gi/)
  const zip = await taken(page, 'vi', /^Tất cả công văn/)

  expect(textOf(readPackage(alone.bytes).xml('word/document.xml'))).toContain('05 đơn vị, nguồn không nêu tên, trong số 07 đơn vị')
  expect(alone.bytes.equals(same.bytes)).toBe(true)
  expect(readPackage(zip.bytes).names).toHaveLength(2)
})

function darkness({ data }: PNG): number {
  let dark = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 90 && (data[at + 1] ?? 255) < 90 && (data[at + 2] ?? 255) < 90) dark += 1
  return dark
}
