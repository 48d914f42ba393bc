declare module 'virtual:guide-pictures' {
  /** The pictures of the guide, one a step, with their measures in pixels. */
  export const pictures: readonly { readonly src: string; readonly width: number; readonly height: number }[]
}
