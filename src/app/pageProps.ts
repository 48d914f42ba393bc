import type { Fault, Fetch } from '#data/gate.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import type { Area } from '#model/register.ts'
import type { Preview } from './desk/Previewing.tsx'
import type { Notice } from './view.ts'

/** What the pages are given that are fetched when they are asked for. */
export interface PageProps {
  readonly scene: Scene
  readonly area: Area
  readonly notices: readonly Notice[]
  /** Id of the state that it is compared with; undefined where none is earlier. */
  readonly compare: string | undefined
  /** Both states, once the other one has come as well. */
  readonly comparison: Comparison | undefined
  /** Why the other one cannot be used. */
  readonly faults?: readonly Fault[]
  readonly fetch: Fetch
  /** Where the data lie. */
  readonly base: URL
  readonly onRetry: () => void
  /** Shows data that are not published yet, on every page, until the reader leaves them. */
  readonly onPreview: (preview: Preview) => void
}
