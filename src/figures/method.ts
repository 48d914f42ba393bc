import type { Scene } from './scene.ts'
import type { Grid } from './figure.ts'

/** The page of sources and method, described. */
export interface MethodPage {
  readonly title: string
  readonly lead: string
  readonly documents: readonly {
    readonly id: string
    readonly title: string
    /** Number, date, issuer. */
    readonly detail: string
    readonly url?: string
    readonly paragraphs: readonly { readonly label: string; readonly text: string }[]
  }[]
  /** Every stated total against the counted one. */
  readonly claims: { readonly title: string; readonly grid: Grid }
  /** How each number is made, one paragraph each. */
  readonly rules: readonly { readonly title: string; readonly text: string }[]
  readonly unknowns: readonly string[]
  readonly downloads: readonly { readonly title: string; readonly detail: string; readonly path: string }[]
}

export declare function methodPage(scene: Scene): MethodPage
