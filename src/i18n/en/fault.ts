import type { Part } from '../dictionary.ts'

export const fault: Part<'fault'> = {
  missing: 'The file {{file}} is not there.',
  unreachable: 'The file {{file}} could not be fetched.',
  notJson: 'The file {{file}} is not valid JSON text.',
  major: 'The file {{file}} is of format {{found}}; this page reads format {{known}}.x. Open a newer version of the page.',
  schema: 'The file {{file}} does not have the expected structure at {{at}}.',
  hash: 'The content of {{file}} does not match the SHA-256 listed in the index: it was changed or damaged.',
  indexHash: 'The content of {{file}} does not match its own SHA-256: it was changed or damaged.',
  identity: 'The file {{file}} holds another edition ({{found}}) than the index says.',
  reference: 'File {{file}}, {{at}}: there is no "{{id}}".',
  duplicate: 'File {{file}}, {{at}}: "{{id}}" stands twice.',
  order: 'File {{file}}, {{at}}: at least is more than at most.',
  lights: 'File {{file}}, {{at}}: the threshold of amber must be more than 0 and less than that of green.',
  partition: 'File {{file}}: its entries add up to {{counted}} units; the register has {{stated}}.',
  infeasible: 'File {{file}}: the unnamed groups cannot be spread over the remaining units.',
  claim: 'File {{file}}: the source states {{stated}} for "{{claim}}"; the count is {{counted}}.',
  totals: 'File {{file}}: the sums of area {{area}} in the index are not those counted.',
  corrected: 'File {{file}}: the corrected units in the index are not those of the file.',
  unlisted: 'The index lists no edition {{id}}.',
}
