import { worded } from '#compile/issue.ts'
import type { AdoptIssue } from './adopt.ts'

/** Who words an issue: a voice of the dictionaries. */
interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
}

/** What keeps published data from being taken back, in the reader's language. */
export function wordAdoptIssue(issue: AdoptIssue, teller: Teller): string {
  switch (issue.kind) {
    case 'fault':
      return teller.t(`fault.${issue.fault.code}`, issue.fault.params)
    case 'seeds':
      return worded(issue.issue, (rule, params) => teller.t(`issue.rule.${rule}`, params))
    case 'noSeeds':
      return teller.t('publish.adoptRule.noSeeds')
    case 'differs':
      return teller.t('publish.adoptRule.differs', { file: issue.file })
  }
}
