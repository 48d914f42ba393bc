import { Refusal } from './openRefusal.ts'
import { readPart, type Package } from './xlsxPart.ts'

/** What a part points to; what lies outside the package is passed over, and never fetched. */
export interface Relation {
  readonly id: string
  /** Last word of its type: the same in both kinds of the format. */
  readonly kind: string
  /** Name of the part. */
  readonly part: string
}

/** The parts that a part points to; '' is the package itself. */
export async function relationsOf(file: Package, part: string): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1
  const [folder, name] = [part.slice(0, slash), part.slice(slash)]
  const list = `${folder}_rels/${name}.rels`
  if (!file.directory.has(list.toLowerCase())) return []
  const found: Relation[] = []
  await readPart(file, list, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key))
      if (id === undefined || type === undefined || target === undefined) throw new Refusal('damaged')
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: resolved(folder, target) })
    },
  })
  return found
}

/** Content type by part, in small letters. */
export async function typesOf(file: Package): Promise<(part: string) => string> {
  const [parts, endings] = [new Map<string, string>(), new Map<string, string>()]
  await readPart(file, '[Content_Types].xml', {
    open: (element, attributes) => {
      const type = attributes.get('ContentType') ?? ''
      if (element === 'Override') parts.set((attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(), type)
      if (element === 'Default') endings.set((attributes.get('Extension') ?? '').toLowerCase(), type)
    },
  })
  return (part) => parts.get(part.toLowerCase()) ?? endings.get(part.slice(part.lastIndexOf('.') + 1).toLowerCase()) ?? ''
}

/** A target is relative to the folder of the part that names it, or begins at the root. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : `${folder}${target}`).replaceAll('\\', '/').split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
