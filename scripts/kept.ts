import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { inspect } from 'node:util'
import { unknownStates } from '#compile/unknown.ts'

/** Why a build may not replace a site: states were published into its folder which the data to be built in do not list. */
export function lostStates(site: string, data: string): string | undefined {
  const [held, index] = [site, data].map((folder) => join(folder, 'index.json')).map((path) => (existsSync(path) ? readFileSync(path) : undefined))
  const ids = unknownStates(held, index)
  const [there, here] = [site, data].map((folder) => relative('.', folder))
  return ids.length === 0 ? undefined : `${there} lists ${ids.join(', ')}, which ${here} does not: the build would take it away. Take it back first: npm run data -- --adopt ${there}`
}

interface Settled {
  readonly root: string
  readonly publicDir: string
  readonly build: { readonly outDir: string }
}

/** Stops a build before it empties the folder of a site to which something was published since. */
export function kept() {
  return {
    name: 'kept-states',
    apply: 'build' as const,
    configResolved: ({ root, publicDir, build }: Settled): void => {
      const lost = lostStates(resolve(root, build.outDir, 'data'), join(publicDir, 'data'))
      // It is nobody's fault in the code: what is shown of it is the sentence, without the way through the files.
      if (lost !== undefined) throw Object.assign(new Error(lost), { stack: lost, [inspect.custom]: () => lost })
    },
  }
}
