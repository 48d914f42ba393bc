import type { ChangeInk, Ink } from '#model/programme.ts'

/** Every colour by its role. Charts, pages and files name roles, never colours. */
export type Role =
  | 'paper' | 'card' | 'ink' | 'muted' | 'rule' | 'accent' | 'onAccent' | 'alarm'
  | Ink | ChangeInk | 'unstated'
  | `on-${Ink | ChangeInk}` | `edge-${Ink | ChangeInk}` | 'edge-unstated'

/** What a drawing paints with: hex colours in a file, `var(--…)` on the page. */
export type Palette = Readonly<Record<Role, string>>

const light: Palette = {
  paper: '#fbfaf7', card: '#ffffff', ink: '#16202b', muted: '#5c6773', rule: '#e4e1da',
  accent: '#0b5d66', onAccent: '#ffffff', alarm: '#a8321f',
  goal: '#0b6b62', near: '#58a79b', halfway: '#e2a93b', begun: '#9db4c6', outside: '#e9e7e1', unstated: '#d5d1c7',
  'on-goal': '#ffffff', 'on-near': '#16202b', 'on-halfway': '#16202b', 'on-begun': '#16202b', 'on-outside': '#16202b',
  // Outlines and hatch lines stand at 3:1 or more against the card.
  'edge-goal': '#0b5d55', 'edge-near': '#2f7a6f', 'edge-halfway': '#946409', 'edge-begun': '#5b7890',
  forward: '#2f6db3', back: '#a8321f', mended: '#7a5195', 'on-forward': '#ffffff', 'on-back': '#ffffff', 'on-mended': '#ffffff',
  'edge-forward': '#245a96', 'edge-back': '#87281a', 'edge-mended': '#63407a',
  'edge-outside': '#8c867a', 'edge-unstated': '#8c867a',
}

const dark: Palette = {
  paper: '#10161c', card: '#18212a', ink: '#eef2f4', muted: '#a9b4be', rule: '#2e3a45',
  accent: '#6fc3c9', onAccent: '#10161c', alarm: '#ff9d8a',
  goal: '#3bb3a4', near: '#2f7a6f', halfway: '#e2a93b', begun: '#64859f', outside: '#33404b', unstated: '#3a4651',
  'on-goal': '#0a1215', 'on-near': '#ffffff', 'on-halfway': '#16202b', 'on-begun': '#0a1215', 'on-outside': '#eef2f4',
  'edge-goal': '#7fd6cb', 'edge-near': '#6fc3b7', 'edge-halfway': '#f0c876', 'edge-begun': '#9db4c6',
  forward: '#6aa5e6', back: '#ff9d8a', mended: '#c3a0dd', 'on-forward': '#0a1215', 'on-back': '#0a1215', 'on-mended': '#0a1215',
  'edge-forward': '#9cc4f0', 'edge-back': '#ffc2b5', 'edge-mended': '#dcc6ee',
  'edge-outside': '#8a97a3', 'edge-unstated': '#8a97a3',
}

/** Forced colours: the reader's own system colours, with hatching, check marks and outlines to tell steps apart. */
export const forced: Palette = {
  paper: 'Canvas', card: 'Canvas', ink: 'CanvasText', muted: 'CanvasText', rule: 'CanvasText',
  accent: 'LinkText', onAccent: 'Canvas', alarm: 'CanvasText',
  goal: 'Highlight', near: 'CanvasText', halfway: 'LinkText', begun: 'GrayText', outside: 'Canvas', unstated: 'Canvas',
  'on-goal': 'HighlightText', 'on-near': 'Canvas', 'on-halfway': 'Canvas', 'on-begun': 'Canvas', 'on-outside': 'CanvasText',
  'edge-goal': 'CanvasText', 'edge-near': 'CanvasText', 'edge-halfway': 'CanvasText', 'edge-begun': 'CanvasText',
  forward: 'Highlight', back: 'CanvasText', mended: 'LinkText', 'on-forward': 'HighlightText', 'on-back': 'Canvas', 'on-mended': 'Canvas',
  'edge-forward': 'CanvasText', 'edge-back': 'CanvasText', 'edge-mended': 'CanvasText',
  'edge-outside': 'CanvasText', 'edge-unstated': 'CanvasText',
}

export const schemes = { light, dark } as const

/** Palette of the page: custom properties, so that dark, print and forced colours need no redraw. */
export const pagePalette = Object.fromEntries(
  Object.keys(light).map((role) => [role, `var(--${role})`]),
) as Palette

/** Palette of every file: light, whatever the reader's scheme. */
export const filePalette: Palette = light

export const fonts = {
  /** Page and drawings; ends in faces that Windows has. */
  text: "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif",
} as const
