import { promises } from 'node:fs'

// A run that is ended by force at one step: what touches the disk is counted, and at the given count nothing more happens.
const [at = '0', ...folders] = process.argv.slice(2)
let count = 0
for (const name of ['writeFile', 'rename', 'rm', 'mkdir', 'cp']) {
  const real = promises[name]
  Object.defineProperty(promises, name, {
    value: (...args) => {
      count += 1
      if (count === Number(at)) process.kill(process.pid, 'SIGKILL')
      return real(...args)
    },
  })
}

// Only now, so that it takes hold of what is counted.
const { replaceFolders } = await import('#compile/write.ts')
const text = new TextEncoder().encode('new')
const [first = '', second = ''] = folders
await replaceFolders([{ out: first, files: new Map([['table.csv', text], ['a/b.csv', text]]), keep: true }, { out: second, files: new Map([['index.json', text]]) }])
process.stdout.write(String(count))
