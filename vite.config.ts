import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import react from '@vitejs/plugin-react'
import { kept } from './scripts/kept.ts'
import { guidePictures } from './scripts/pictures.ts'
import { startWords } from './scripts/start.ts'
import { themeSheet } from './src/theme/sheet.ts'

export default defineConfig({
  base: './',
  plugins: [
    react(),
    kept(),
    guidePictures(),
    // The tokens have one home, src/theme/tokens.ts; the page's custom properties are written from it.
    {
      name: 'theme-sheet',
      resolveId: (id) => (id === 'virtual:theme.css' ? '\0virtual:theme.css' : undefined),
      load: (id) => (id === '\0virtual:theme.css' ? themeSheet() : undefined),
    },
    { name: 'start-words', transformIndexHtml: startWords },
    // Browsers ask for the icon again whenever the title changes: it stands in the page, so that nothing fails without a network.
    {
      name: 'icon-in-page',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => html.replace('./src/app/icon.svg', () => `data:image/svg+xml,${encodeURIComponent(readFileSync('src/app/icon.svg', 'utf8').trim())}`),
      },
    },
    // The rules of the built page forbid what the development server puts into it.
    {
      name: 'rules-in-build-only',
      apply: 'serve',
      transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
    },
    // What is handed on carries its licences: the scripts' in licences.md, the font's beside it.
    {
      name: 'font-licence',
      generateBundle() {
        this.emitFile({ type: 'asset', fileName: 'licence-font.txt', source: readFileSync('node_modules/@fontsource/be-vietnam-pro/LICENSE') })
      },
    },
  ],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, license: { fileName: 'licences.md' } },
  worker: { format: 'es' },
  server: { port: 5173 },
  test: {
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'node', include: ['test/**/*.test.ts'], environment: 'node', setupFiles: ['test/words.ts'] } },
      {
        extends: true,
        test: { name: 'dom', include: ['test/**/*.test.tsx'], environment: 'jsdom', setupFiles: ['test/words.ts', 'test/setup.ts'] },
      },
    ],
  },
})
