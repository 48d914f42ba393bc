import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compile } from '#compile/compile.ts'
import { readSeeds } from '#compile/folder.ts'
import { worded } from '#compile/issue.ts'
import { refusalOf, replaceFolder } from '#compile/write.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'

// The door for a terminal.
process.exitCode = await main(process.argv.slice(2))

/** Ends 0: written; 1: issues found, nothing written; 2: wrong use. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const use = readUse(args)
  const voice = voiceOf(use.lang)
  const say = (text: string): unknown => process.stderr.write(`${text}\n`)
  if (!use.ok) {
    say(voice.t('issue.use'))
    return 2
  }
  if ([use.seeds, use.out].some((folder) => folder.trim() === '')) {
    say(voice.t('issue.noPlace'))
    return 2
  }
  if (!existsSync(use.seeds) || !statSync(use.seeds).isDirectory()) {
    say(voice.t('issue.noSeeds', { folder: use.seeds }))
    return 2
  }
  const refusal = await refusalOf(use.out, use.seeds)
  if (refusal) {
    const { why, ...params } = refusal
    say(voice.t(`issue.${why}`, { folder: use.out, seeds: use.seeds, ...params }))
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

type Use = { ok: true; seeds: string; out: string; lang: Lang } | { ok: false; lang: Lang }

function readUse(args: readonly string[]): Use {
  const lang = askedLang(args)
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        seeds: { type: 'string', default: 'seeds' },
        out: { type: 'string', default: 'public/data' },
        lang: { type: 'string', default: lang },
      },
    })
    return values.lang === lang ? { ok: true, seeds: values.seeds, out: values.out, lang } : { ok: false, lang }
  } catch {
    return { ok: false, lang }
  }
}

/** The language asked for, though the rest of the line may be wrong: that too must be said in it. */
function askedLang(args: readonly string[]): Lang {
  const asked = args.flatMap((arg, i) => (arg === '--lang' ? [args[i + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : []))
  return languages.find((each) => each === asked.at(-1)) ?? 'vi'
}
