import '#i18n/parts/first.ts'
import '#i18n/parts/start.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'

/** What the page shows where its script does not come or may not run: whoever reads it has no page yet, so it is in every language. */
export function startWords(html: string): string {
  const spoken = languages.map((lang) => ({ lang, t: voiceOf(lang).t }))
  const unopened = spoken.map(({ lang, t }) => `<section lang="${lang}"><h1>${t('start.title')}</h1><p>${t('start.text')}</p><p><a href="">${t('start.reload')}</a> · <a href="./data/index.json">${t('start.data')}</a></p></section>`)
  const unscripted = spoken.map(({ lang, t }) => `<p lang="${lang}">${t('start.script')}</p>`)
  return html
    .replace('<title></title>', `<title>${voiceOf('vi').t('app.header.untitled')}</title>`)
    .replace('<div id="root"></div>', `<div id="root"><div class="start">${unopened.join('')}</div></div>\n    <noscript><div class="start-scriptless">${unscripted.join('')}</div></noscript>`)
}
