import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** A picture of the officer's guide, with its measures in pixels. */
interface Picture {
  readonly file: string
  readonly width: number
  readonly height: number
}

const name = /^huong-dan-\d-[a-z-]+\.png$/

/** The pictures of the officer's guide in the order of its steps; what a PNG measures stands at its head. */
export function picturesIn(docs: string): readonly Picture[] {
  return readdirSync(docs)
    .filter((each) => name.test(each))
    .toSorted()
    .map((each) => {
      const file = resolve(docs, each)
      const head = readFileSync(file)
      return { file, width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    })
}

/** Gives the page the pictures of the guide in `docs/`, so that the guide read there and the one in the page show the same. */
export function guidePictures() {
  const own = 'virtual:guide-pictures'
  return {
    name: 'guide-pictures',
    resolveId: (id: string): string | undefined => (id === own ? `\0${own}` : undefined),
    load: (id: string): string | undefined => {
      if (id !== `\0${own}`) return undefined
      const pictures = picturesIn('docs')
      const imports = pictures.map(({ file }, at) => `import p${at} from ${JSON.stringify(`${file}?url`)}`)
      const rows = pictures.map(({ width, height }, at) => `{ src: p${at}, width: ${width}, height: ${height} }`)
      return [...imports, `export const pictures = [${rows.join(', ')}]`].join('\n')
    },
  }
}
