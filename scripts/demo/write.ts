import { promises } from 'node:fs'
import { dirname, join } from 'node:path'
import { compile } from '#compile/compile.ts'
import { worded } from '#compile/issue.ts'
import { replaceFolder } from '#compile/write.ts'
import '#i18n/parts/every.ts'
import { voiceOf } from '#i18n/voice.ts'
import { demoSeeds } from './seeds.ts'

const { mkdir, rm, writeFile } = promises

// Both folders are made anew each time: nothing in them is anybody's work.
const [seedFolder, dataFolder] = ['demo/seeds', 'demo/data']

const seeds = demoSeeds()
await rm(seedFolder, { recursive: true, force: true })
for (const [path, bytes] of seeds) {
  const file = join(seedFolder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, bytes)
}

const voice = voiceOf('vi')
const compiled = await compile(seeds)
if (compiled.ok) {
  const { kind } = await replaceFolder(dataFolder, compiled.files)
  if (kind !== 'written') throw new Error(`${dataFolder}: ${kind}`)
  process.stdout.write(`${voice.t('issue.written', { count: compiled.files.size, folder: dataFolder })}\n`)
} else {
  for (const issue of compiled.issues) process.stderr.write(`${worded(issue, (rule, params) => voice.t(`issue.rule.${rule}`, params))}\n`)
  process.exitCode = 1
}
