import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compile } from '#compile/compile.ts'
import { readSeeds } from '#compile/folder.ts'
import { worded } from '#compile/issue.ts'
import { isReplaceable, replaceFolder } from '#compile/write.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'

// The door for a terminal.
process.exitCode = await main(process.argv.slice(2))

/** Ends 0: written; 1: issues found, nothing written; 2: wrong use. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const use = readUse(args)
  const voice = voiceOf(use.ok ? use.lang : 'vi')
  const say = (text: string): unknown => process.stderr.write(`${text}\n`)
  if (!use.ok) {
    say(voice.t('issue.use'))
    return 2
  }
  if (!existsSync(use.seeds) || !statSync(use.seeds).isDirectory()) {
    say(voice.t('issue.noSeeds', { folder: use.seeds }))
    return 2
  }
  if (!(await isReplaceable(use.out))) {
    say(voice.t('issue.notReplaceable', { folder: use.out }))
    return 2
  }
  const compiled = await compile(await readSeeds(use.seeds))
  if (!compiled.ok) {
    for (const issue of compiled.issues) say(worded(issue, (rule, params) => voice.t(`issue.rule.${rule}`, params)))
    say(voice.t('issue.refused', { count: compiled.issues.length }))
    return 1
  }
  await replaceFolder(use.out, compiled.files)
  process.stdout.write(`${voice.t('issue.written', { count: compiled.files.size, folder: use.out })}\n`)
  return 0
}

type Use = { ok: true; seeds: string; out: string; lang: Lang } | { ok: false }

function readUse(args: readonly string[]): Use {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: 'public/data' },
        lang: { type: 'string', default: 'vi' },
      },
    })
    const lang = languages.find((each) => each === values.lang)
    return lang ? { ok: true, seeds: values.seeds, out: values.out, lang } : { ok: false }
  } catch {
    return { ok: false }
  }
}
