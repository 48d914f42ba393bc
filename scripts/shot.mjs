// The pictures in README.md, made anew from the built site.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withSite } from './pages.mjs'
import { withPalette } from './palette.mjs'

const pictures = [
  ['overview', '', 1500],
  ['changes', '?page=changes', 1250],
  ['briefing', '?page=briefing', 1000],
  ['trail', '?trail=authorities:ubnd-phan-thiet:remaining', 900],
]

await withSite(async (open) => {
  for (const [name, query, height] of pictures) {
    const page = await open(query, { viewport: { width: 1440, height }, colorScheme: 'light', reducedMotion: 'reduce' })
    const path = join(import.meta.dirname, `../docs/${name}.png`)
    writeFileSync(path, withPalette(await page.screenshot()))
    await page.context().close()
    console.log(path)
  }
})
