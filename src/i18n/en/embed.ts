import type { Part } from '../dictionary.ts'

export const embed: Part<'embed'> = {
  full: 'See it on the page',
  notes: 'How to read this figure',
  unknown: 'There is no figure called “{{id}}”.',
  alone: 'This figure compares two states of the figures, and there is only one.',
  same: 'This figure compares two states of the figures; the address names the same one twice.',
  absent: 'This programme and area have nothing to show in the figure “{{id}}”.',
  loading: 'Loading the figure…',
  dialog: {
    title: 'Embed the figure in another site',
    figure: 'Figure: {{title}}',
    name: '{{figure}} · {{product}}',
    kind: 'Figures shown',
    live: 'Always the latest',
    liveHint: 'When a new state is published, the figure follows.',
    frozen: 'Keep state {{id}}',
    frozenHint: 'The figure does not change; once there is a later state it says that it is old.',
    width: 'Width (pixels)',
    size: 'Height reckoned for this width: {{height}} pixels.',
    code: 'Code to paste',
    copy: 'Copy the code',
    address: 'Try it in a new tab',
    close: 'Close',
  },
}
