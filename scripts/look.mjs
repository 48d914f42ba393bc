// For looking at: the built site at three widths, in both languages and schemes, and printed.
// npm run look -- FOLDER [QUERY…], e.g. npm run look -- /tmp/look '' '?area=593'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { withSite } from './pages.mjs'

const [folder, ...asked] = process.argv.slice(2)
if (!folder) {
  console.error('npm run look -- FOLDER [QUERY…]')
  process.exit(2)
}
const queries = asked.length > 0 ? asked : ['', '?page=sources']
mkdirSync(folder, { recursive: true })

await withSite(async (open) => {
  for (const query of queries) {
    const page = (query.replace(/[^\w.-]+/g, '-') || '-').replace(/^-/, '') || 'start'
    for (const lang of ['vi', 'en']) {
      const address = lang === 'vi' ? query : `${query}${query ? '&' : '?'}lang=${lang}`
      for (const colorScheme of ['light', 'dark']) {
        for (const width of [1440, 768, 360]) {
          const shown = await open(address, { viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme })
          await shown.screenshot({ path: join(folder, `${page}.${lang}.${colorScheme}.${width}.png`), fullPage: true })
          await shown.context().close()
        }
      }
      const printed = await open(address, { viewport: { width: 1440, height: 900 } })
      await printed.pdf({ path: join(folder, `${page}.${lang}.pdf`), format: 'A4', preferCSSPageSize: true })
      await printed.context().close()
    }
  }
})
console.log(folder)
