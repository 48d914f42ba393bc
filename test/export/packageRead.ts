import { strFromU8, unzipSync } from 'fflate'

/** An element of a part, read by a parser that refuses what is not well-formed. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  /** Its own text, without that of its children. */
  readonly text: string
}

/** A package taken apart. */
export interface Package {
  readonly names: readonly string[]
  readonly bytes: (name: string) => Uint8Array
  readonly xml: (name: string) => Node
  /** What a part refers to by id: the name of the other part, and the kind of relationship. */
  readonly relations: (name: string) => ReadonlyMap<string, { readonly to: string; readonly type: string }>
}

export function readPackage(file: Uint8Array): Package {
  const parts = unzipSync(file)
  const bytes = (name: string): Uint8Array => {
    const part = parts[name]
    if (!part) throw new Error(`no part ${name}`)
    return part
  }
  const parsed = new Map<string, Node>()
  const xml = (name: string): Node => {
    const node = parsed.get(name) ?? readXml(strFromU8(bytes(name)))
    parsed.set(name, node)
    return node
  }
  return {
    names: Object.keys(parts), bytes, xml,
    relations: (name) => {
      const at = name.lastIndexOf('/') + 1
      const own = `${name.slice(0, at)}_rels/${name.slice(at)}.rels`
      if (!parts[own]) return new Map()
      const list = all(xml(own), 'Relationship').map(({ attributes: { Id = '', Target = '', Type = '' } }) => [Id, { to: resolved(name.slice(0, at), Target), type: Type.slice(Type.lastIndexOf('/') + 1) }] as const)
      if (new Set(list.map(([id]) => id)).size < list.length) throw new Error(`${own} has an id twice`)
      return new Map(list)
    },
  }
}

/** Every element of a name under another, in the order of the document. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

export function first(node: Node, name: string): Node | undefined {
  return all(node, name)[0]
}

/** The text of an element and all that is in it. */
export function textOf(node: Node): string {
  return node.text + node.children.map(textOf).join('')
}

/** The paragraphs of a text body. */
export function paragraphsOf(node: Node): string[] {
  return all(node, 'a:p').map((each) => all(each, 'a:t').map(textOf).join(''))
}

const token = /<\?xml[^?]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy

/** XML as these packages have it: no comments, no CDATA. What is badly nested, quoted or escaped is refused. */
function readXml(text: string): Node {
  interface Open { name: string; attributes: Record<string, string>; children: Node[]; text: string }
  const root: Open = { name: '', attributes: {}, children: [], text: '' }
  const open: Open[] = [root]
  let at = 0
  for (const match of text.matchAll(token)) {
    if (match.index !== at) break
    at += match[0].length
    const [, closed, opened, inner = '', single, words] = match
    const here = open.at(-1) ?? root
    if (words !== undefined) here.text += plain(words)
    else if (closed !== undefined) {
      if (here.name !== closed || open.length < 2) throw new Error(`</${closed}> closes <${here.name}>`)
      open.pop()
    } else if (opened !== undefined) {
      const pairs = [...inner.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)] as const)
      if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`<${opened}> has an attribute twice`)
      const made: Open = { name: opened, attributes: Object.fromEntries(pairs), children: [], text: '' }
      here.children.push(made)
      if (!single) open.push(made)
    }
  }
  const [only] = root.children
  if (at < text.length || open.length > 1 || !only || root.children.length > 1) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
  return only
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

function plain(text: string): string {
  return text.replace(/&(\w*);?/g, (whole, name: string) => {
    const letter = whole.endsWith(';') ? entities[name] : undefined
    if (letter === undefined) throw new Error(`bad entity ${whole}`)
    return letter
  })
}

function resolved(folder: string, target: string): string {
  const parts: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const part of target.split('/').filter(Boolean)) {
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
