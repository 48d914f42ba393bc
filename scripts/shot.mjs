// The picture in README.md, made anew from the built site.
import { join } from 'node:path'
import { withSite } from './pages.mjs'

const path = join(import.meta.dirname, '../docs/overview.png')
await withSite(async (open) => {
  const page = await open('', { viewport: { width: 1440, height: 1500 }, colorScheme: 'light', reducedMotion: 'reduce' })
  await page.screenshot({ path })
})
console.log(path)
