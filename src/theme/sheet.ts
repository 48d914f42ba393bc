import { fonts, forced, schemes, type Palette } from './tokens.ts'

/** The custom properties of the page, written from the tokens: light, dark, print and forced colours. */
export function themeSheet(): string {
  return [
    `:root{color-scheme:light dark;--font:${fonts.text};${properties(schemes.light)}}`,
    `@media (prefers-color-scheme:dark){@media screen{:root{${properties(schemes.dark)}}}}`,
    `@media (forced-colors:active){@media screen{:root{${properties(forced)}}}}`,
    // Drawings name system colours themselves; the browser's own forcing would flatten hatching and fills alike,
    // and would make the rims of texts as strong as the texts.
    '@media (forced-colors:active){svg,svg text{forced-color-adjust:none}}',
    // A sheet of paper is light whatever the reader's scheme: it shows what the printer gives.
    `.on-paper{color-scheme:light;forced-color-adjust:none;${properties(schemes.light)}}`,
  ].join('\n')
}

function properties(palette: Palette): string {
  return Object.entries(palette).map(([role, colour]) => `--${role}:${colour}`).join(';')
}
