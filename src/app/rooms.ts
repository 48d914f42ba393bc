import { lazy } from 'react'
import type { PageName } from './view.ts'

/** What stands within the page, fetched when it is asked for. */
const rooms = {
  overview: () => import('./Overview.tsx').then((room) => ({ default: room.Overview })),
  changes: () => import('./changes/ChangesPage.tsx').then((room) => ({ default: room.ChangesPage })),
  versions: () => import('./versions/VersionsPage.tsx').then((room) => ({ default: room.VersionsPage })),
  sources: () => import('./SourcesPage.tsx').then((room) => ({ default: room.SourcesPage })),
  briefing: () => import('./briefing/BriefingPage.tsx').then((room) => ({ default: room.BriefingPage })),
  paper: () => import('./paper/PaperPage.tsx').then((room) => ({ default: room.PaperPage })),
  present: () => import('./present/PresentPage.tsx').then((room) => ({ default: room.PresentPage })),
  desk: () => import('./desk/DeskPage.tsx').then((room) => ({ default: room.DeskPage })),
  embed: () => import('./embed/EmbedPage.tsx').then((room) => ({ default: room.EmbedPage })),
}

export const Overview = lazy(rooms.overview)
export const ChangesPage = lazy(rooms.changes)
export const VersionsPage = lazy(rooms.versions)
export const SourcesPage = lazy(rooms.sources)
export const BriefingPage = lazy(rooms.briefing)
export const PaperPage = lazy(rooms.paper)
export const PresentPage = lazy(rooms.present)
export const DeskPage = lazy(rooms.desk)
export const EmbedPage = lazy(rooms.embed)

/** Begins to fetch a page before it can be shown. That it cannot be fetched is told where it is shown. */
export function prepareRoom(page: PageName | 'embed'): void {
  rooms[page]().catch(() => undefined)
}
