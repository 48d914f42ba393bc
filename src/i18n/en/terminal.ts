import type { Dictionary } from '../dictionary.ts'

export const terminal: Dictionary['terminal'] = {
  nothing: 'Nothing was written; everything is as it was.',
  open: 'It could not all be put back: the file {{path}} says how, and the next run does it; do not delete that file.',
  trouble: {
    denied: '{{path}}: not allowed to read or write it.',
    readOnly: '{{path}}: the disk can only be read, not written.',
    missing: 'There is no {{path}}.',
    noFolder: '{{path}}: on the way there is a file where a folder should be.',
    folder: '{{path}} is a folder, not a file.',
    taken: '{{path}} is there already.',
    full: '{{path}}: the disk is full.',
    busy: '{{path}}: another program uses it; close that program and run this again.',
    long: '{{path}}: the name is too long.',
    other: '{{path}}: the machine refused ({{code}}).',
    fullSomewhere: 'The disk is full.',
    somewhere: 'The machine refused ({{code}}).',
  },
  bookTaken: '{{file}} is there already and may be filled in; nothing was written. Choose another name with --out, or add --replace to write over it.',
  passed: '{{file}}: no list of units could be read in it, so it is not used.',
  noHost: '--adopt: there is no folder or file {{folder}}.',
  parcel: {
    large: '--adopt: the file {{file}} is larger than any zip that the page makes; it is not opened.',
    broken: '--adopt: the zip {{file}} is damaged or was not downloaded whole, and cannot be opened. Download it from the page again and run this again.',
    other: '--adopt: {{file}} is not a zip that the page made for publishing: there is no data/index.json in it.',
  },
  link: '{{path}} is a link, so it would be written elsewhere; nothing was written. Put the file or folder itself in the place of the link and run this again.',
  seedsMoved: 'The seeds in {{folder}} changed since this began; nothing was written. Run it again.',
  held: 'Another run is writing (process {{pid}} on {{host}}, since {{time}} on {{date}}; file {{path}}); nothing was written. Wait until it is done; if it surely runs no more, run this again with --unlock.',
  heldUnclear: 'The file {{path}} says that another run is writing, and it cannot be read which; nothing was written. If surely none is, run this again with --unlock.',
  back: 'An earlier run (process {{pid}} on {{host}}, {{time}} on {{date}}) was broken off before it was done: {{folders}} were put back as they were before it.',
  through: 'An earlier run (process {{pid}} on {{host}}, {{time}} on {{date}}) was broken off after it was done: {{folders}} are as it left them; what was left over is gone.',
}
