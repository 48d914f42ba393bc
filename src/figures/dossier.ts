import type { Scene } from './scene.ts'

/** What is known of one unit, told apart: stated, following from it, and not known. */
export interface Dossier {
  readonly code: string
  /** "Phường Bình Hưng". */
  readonly name: string
  /** "TP. Phan Thiết · mã 22939 · phường". */
  readonly subtitle: string
  readonly stated: readonly Statement[]
  readonly follows: readonly string[]
  readonly unknown: readonly string[]
}

/** What a place in a source states, in our own words, and which place. */
export interface Statement {
  readonly text: string
  /** "Sở KH&CN Bình Thuận, tháng 8/2018, đoạn 5". */
  readonly cite: string
  readonly url?: string
}

export declare function dossierOf(scene: Scene, code: string): Dossier | undefined
