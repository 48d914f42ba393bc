import { strToU8, zipSync } from 'fflate'
import { escaped } from '#export/escaped.ts'

/** One file of a package. */
export interface Part {
  /** "ppt/slides/slide1.xml" */
  readonly name: string
  /** Its content type. */
  readonly type: string
  /** XML without its declaration, or bytes as they are. */
  readonly content: string | Uint8Array
  readonly relations?: readonly Relation[]
}

/** What a part refers to: by an id of its own, another part by name. */
export interface Relation {
  readonly id: string
  /** Last word of the relationship's address: "slideLayout". */
  readonly type: string
  readonly to: string
}

const packages = 'http://schemas.openxmlformats.org/package/2006'
/** Namespace of references from one part to another. */
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A file of a package as bytes; what is packed already is not packed again. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
  readonly packed: boolean
}

/** The bytes of an Open Packaging package; `roots` are the parts that the package itself refers to. */
export function packed(parts: readonly Part[], roots: readonly Relation[]): Uint8Array<ArrayBuffer> {
  return zipSync(
    Object.fromEntries(filesOf(parts, roots).map((file) => [file.path, file.packed ? [file.bytes, { level: 0 } as const] : file.bytes])),
    // Zip has local times: a local date gives the same bytes in every time zone.
    { mtime: new Date(2000, 0, 1), level: 6 },
  )
}

/** The files of a package, its list of types first. */
export function filesOf(parts: readonly Part[], roots: readonly Relation[]): readonly PackageFile[] {
  const files: [string, string | Uint8Array][] = [
    ['[Content_Types].xml', typesOf(parts)],
    ['_rels/.rels', relationsOf('', roots)],
    ...parts.flatMap(({ name, content, relations = [] }): [string, string | Uint8Array][] => [
      [name, content],
      ...(relations.length > 0 ? [[`${folder(name)}_rels/${name.slice(folder(name).length)}.rels`, relationsOf(name, relations)] satisfies [string, string]] : []),
    ]),
  ]
  // Workbooks and pictures are packed already.
  return files.map(([path, content]) => (typeof content === 'string' ? { path, bytes: strToU8(`${declaration}${content}`), packed: false } : { path, bytes: content, packed: true }))
}

function typesOf(parts: readonly Part[]): string {
  const overrides = parts.map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
}

function relationsOf(from: string, relations: readonly Relation[]): string {
  const each = relations.map(({ id, type, to }) => {
    const address = type === 'metadata/core-properties' ? `${packages}/relationships/${type}` : `${office}/${type}`
    return `<Relationship Id="${id}" Type="${address}" Target="${escaped(pathTo(from, to))}"/>`
  })
  return `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

/** From `ppt/slides/slide1.xml` to `ppt/charts/chart1.xml`: `../charts/chart1.xml`. */
function pathTo(from: string, to: string): string {
  const [here, there] = [folder(from).split('/').slice(0, -1), to.split('/')]
  let shared = 0
  while (shared < here.length && here[shared] === there[shared]) shared += 1
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/')
}

function folder(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}
