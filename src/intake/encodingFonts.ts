/** A font that draws one letter where another stands: how text typed for it is encoded. */
export type OldFont = 'tcvn3' | 'tcvn3Capitals' | 'vni'

/** The encoding that the name of a font tells: ".VnTime", ".VnTimeH" (capitals only), "VNI-Times". */
export function fontOf(name: string): OldFont | undefined {
  if (/^\.vn.*h$/i.test(name)) return 'tcvn3Capitals'
  if (/^\.vn/i.test(name)) return 'tcvn3'
  return /^vni[- ]/i.test(name) ? 'vni' : undefined
}
