import { fonts, schemes, type Palette } from './tokens.ts'

/** The custom properties of the page, written from the tokens: light, dark, print and forced colours. */
export function themeSheet(): string {
  return [
    `:root{color-scheme:light dark;--font:${fonts.text};${properties(schemes.light)}}`,
    `@media (prefers-color-scheme:dark){@media screen{:root{${properties(schemes.dark)}}}}`,
  ].join('\n')
}

function properties(palette: Palette): string {
  return Object.entries(palette).map(([role, colour]) => `--${role}:${colour}`).join(';')
}
