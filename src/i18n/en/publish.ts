import type { Dictionary } from '../dictionary.ts'

export const publish: Dictionary['publish'] = {
  use:
    'Use:\n' +
    '  npm run snapshot -- SHEET.xlsx [SHEET2.xlsx …] --as-of 2018-11-30 [--reported DATE] [--published DATE] [--note "…"] [--note-en "…"]\n' +
    '      --source-title "…" --source-date DATE [--source-issuer "…"] [--source-number "…"] [--source-url ADDRESS] [--source-says "…"]\n' +
    '      (--as-of and the --source-… that the sheet itself states may be left out; of several sheets, --source-… speaks of those that name no document; each --source-… and --note may be given in English too: --source-title-en …)\n' +
    '      [--supersedes ID --why "…" [--why-en "…"]] [--missing carried|unstated] [--cohort CODE=COHORT | --cohort all=COHORT] [--confirm item,item | --yes] [--dry-run]\n' +
    '  npm run snapshot -- --withdraw ID --why "…" [--why-en "…"] [--dry-run]\n' +
    '  With either: [--seeds FOLDER] [--out FOLDER] [--unlock] [--lang vi|en]',
  wrong: {
    noTask: 'The sheet to be published is missing: give the name of its file (SHEET.xlsx) with --as-of DATE, or --withdraw ID.',
    noAsOf: 'The sheet does not say as of which date its data are, and --as-of is missing. For example: --as-of 2018-11-30. Nothing was written.',
    noSource: 'Which document are the data from? Missing: {{options}}. Add it to the command, or fill in the title and date of the document in the tab “{{tab}}” of the sheet. Nothing was written.',
    noSourceOf: 'From which document are the figures in {{files}}? Missing: {{options}}. Add it to the command, or fill in the title and the date of the document in the sheet “{{tab}}” of the file. The other files name documents of their own. Nothing was written.',
    sourceNamed: 'Every file names its own document, so --source-… speaks of none of them. Leave these options out; to correct a document, correct the sheet “{{tab}}” of its file. Nothing was written.',
    noWhy: '--why "…" is missing: {{option}} needs a reason.',
    bothTasks: 'There is a sheet, {{text}}, and --withdraw as well; one thing at a time.',
    sheetTwice: 'The sheet {{text}} is given twice; give each once.',
    unknownConfirm: '--confirm: nothing named "{{text}}" is to be confirmed; there is: {{known}}. Nothing was written.',
    nothingToConfirm: '--confirm: "{{text}}" needs no confirming, nothing looks suspicious this time. Run it again without --confirm; nothing was written.',
    badLang: '--lang: "{{text}}" cannot be used; write vi or en.',
    badMissing: '--missing: "{{text}}" cannot be used; write carried (as in the snapshot before) or unstated (as not stated).',
    noFolder: '{{option}}: the name of the folder is missing.',
    badOption: 'The option {{text}} is not known, or its value is missing.',
    badMoment: '{{option}}: "{{text}}" is no date; write 2018-08-14, 14/8/2018, 8/2018 or 2018.',
    badCohort: '--cohort: "{{text}}" cannot be used; write UNIT_CODE=COHORT, or all=COHORT for all units that are asked about.',
    cohortNone: '--cohort: this time no cohort is asked. Leave --cohort out and run again; nothing was written.',
    cohortUnasked: '--cohort: the cohort of "{{text}}" is not asked; asked are: {{known}}. Nothing was written.',
    cohortOther: '--cohort: "{{text}}" cannot be the cohort of {{unit}}; it can be: {{known}}. Nothing was written.',
    help: 'For the use: npm run snapshot -- --help',
  },
  sourceEarly: 'The document ({{date}}) is dated before the state ({{asOf}}), so it is not known when the state was reported; nothing was written. If the date of the document is wrong, give --source-date DATE; if it is right, give the date of the report: --reported DATE.',
  reportedEarly: 'The date of the report ({{date}}) is before the state ({{asOf}}); nothing was written. Change --reported or --as-of.',
  publishedEarly: 'The date of publishing ({{date}}) is before the state ({{asOf}}); nothing was written. Change --published or --as-of.',
  sheetWarnings_one: '{{count}} thing to know about the sheet:',
  sheetWarnings_other: '{{count}} things to know about the sheet:',
  sheetFaults_one: '{{count}} fault in the sheet must be mended; nothing was written.',
  sheetFaults_other: '{{count}} faults in the sheet must be mended; nothing was written.',
  refused_one: '{{count}} fault; nothing was written.',
  refused_other: '{{count}} faults; nothing was written.',
  changeTitle: 'What changes against snapshot {{id}}:',
  first: 'No snapshot before this date exists to compare with.',
  suspectTitle_one: '{{count}} thing looks suspicious and must be confirmed:',
  suspectTitle_other: '{{count}} things look suspicious and must be confirmed one by one:',
  unconfirmed: 'Not confirmed: {{list}}. If right, add --confirm {{list}}; --yes confirms all but totals that a source states (total:…). Nothing was written.',
  dryRun: 'Dry run: snapshot {{id}} could be published; nothing was written.',
  dryWithdraw: 'Dry run: snapshot {{id}} could be withdrawn; the newest that still holds would be {{current}}. Nothing was written.',
  written_one: 'Snapshot {{id}} was written: {{count}} file new or changed in {{out}}, the seeds in {{seeds}}.',
  written_other: 'Snapshot {{id}} was written: {{count}} files new or changed in {{out}}, the seeds in {{seeds}}.',
  withdrawn: 'Snapshot {{id}} was withdrawn; the newest that still holds is {{current}}.',
  moved: 'The data in {{folder}} changed since this began; nothing was written. Run it again.',
  newer: 'The data in {{folder}} hold {{ids}}, which the seeds in {{seeds}} do not; not overwritten. Take them back first: npm run data -- --adopt {{folder}}',
  stale: 'The data in {{folder}} are not what the seeds in {{seeds}} compile to; nothing was written. Run npm run data, or npm run data -- --adopt {{folder}}.',
  adopted_one: '{{count}} file of seeds was taken back into {{folder}}.',
  adopted_other: '{{count}} files of seeds were taken back into {{folder}}.',
  adoptNewer: 'The seeds in {{seeds}} hold {{ids}}, which the data in {{folder}} do not; not overwritten.',
  left: 'An earlier run was broken off, or another is still at work; nothing was written. If none is, see to the folders above (.old- is what was there, .new- what was to come, perhaps not whole) and run it again.',
  leftBeside: '{{name}} was left beside {{folder}}: look at it, then delete it or move it elsewhere.',
  leftInstead: '{{folder}} is missing and {{name}} is there: if it is the old one (.old-), rename it to {{folder}}.',
  adoptDiffers: '{{file}}: holds what stands only here.',
  adoptLoses_one: '{{count}} file in {{seeds}} holds what the data in {{folder}} do not, and would lose it; nothing was written. Copy it elsewhere, then add --replace if it may be replaced.',
  adoptLoses_other: '{{count}} files in {{seeds}} hold what the data in {{folder}} do not, and would lose it; nothing was written. Copy them elsewhere, then add --replace if they may be replaced.',
  adoptKept: '{{file}}: the data in {{folder}} do not have this file; it stays as it is.',
  note: '{{title}}, {{date}}',
  notes: 'By {{n}} documents: {{list}}',
  says: 'Table of where the {{units}} stand as of {{date}}, kept by the officer in charge.',
  readAs_one: 'In the sheet, "{{word}}" was read as {{as}} ({{count}} cell), as answered by whoever published it.',
  readAs_other: 'In the sheet, "{{word}}" was read as {{as}} ({{count}} cells), as answered by whoever published it.',
  source: {
    issuer: 'The office that keeps the programme',
    short: '{{issuer}}, {{date}}',
  },
  cohortHint: 'Or answer it in the command, which is recorded in the source: --cohort {{unit}}={{cohort}} for one unit, --cohort all={{cohort}} for all that are asked about. It can be: {{choices}}.',
  cohortAnswered_one: 'The cohort of {{n}} unit ({{units}}), as answered by whoever published this: {{cohort}}.',
  cohortAnswered_other: 'The cohort of {{n}} units ({{units}}), as answered by whoever published this: {{cohort}}.',
  cohort: { outside: 'in no cohort', unstated: 'cohort not stated' },
  told: {
    cite: '{{source}}, paragraph {{n}}',
    dropped: 'this total is no longer in the new snapshot',
    recounted: '“{{what}}” is counted anew: {{from}} → {{to}}',
    unit: '{{name}} ({{code}})',
    group_one: '{{n}} unnamed unit ({{cohort}}) in {{where}}',
    group_other: '{{n}} unnamed units ({{cohort}}) in {{where}}',
    groupWide_one: '{{n}} unnamed unit ({{cohort}}) in {{areas}} districts',
    groupWide_other: '{{n}} unnamed units ({{cohort}}) in {{areas}} districts',
    row: '{{tab}} row {{rows}}',
    unitRows: ' Rows that newly name units in {{district}}: {{rows}}.',
    groupRows: ' Groups in the sheet: {{rows}}.',
    kept: ' Not in the sheet, so carried over from the snapshot before: {{groups}}; if that is no longer so, put the group into the sheet with its id and the units that it still has.',
    keptGroup: '{{group}} (id {{id}})',
    groupAt: '{{group}} (in {{row}})',
    document: '{{title}} ({{date}})',
    unitAt: '{{name}} ({{row}})',
    joined: ' Newly placed by the sheet: {{units}}.',
  },
  rule: {
    noGround: 'No list of units is in force as of {{asOf}}.',
    supersedesUnknown: 'There is no snapshot "{{id}}" to correct.',
    supersedesOther: 'A correction must be of the same date as snapshot {{id}}, which it corrects ({{other}}), and the sheet is of {{asOf}}. If the data are of a new date, publish them as a new snapshot and not as a correction; if they do correct it, change the date of the data to {{other}}.',
    supersededAlready: 'Snapshot {{id}} was already replaced by {{by}}; correct {{by}}.',
    correctionEarly: 'The correction would be published {{publishedAt}}, before snapshot {{id}}, which it corrects (published {{date}}); give a date of publishing from {{date}} on.',
    reportedBefore: 'The date of the document or of the report ({{date}}) is before the state ({{asOf}}); change one of the two.',
    sourceBefore: 'The document “{{title}}” ({{date}}) is dated before the moment of the data ({{asOf}}). Correct the date of the document in its file; if it is right, take the file out and publish it by itself.',
    publishedBefore: 'The date of publishing ({{date}}) is before the state ({{asOf}}); change one of the two.',
    missingNeeded:
      'Units of snapshot {{id}} of which the sheet does not speak: {{silent}} ({{named}} named, {{counted}} counted in groups, {{left}} left over beside the groups); nothing was written. Choose one:\n' +
      '  --missing carried   keeps them as in snapshot {{id}};\n' +
      '  --missing unstated  takes them as not stated: what was stated of {{lost}} of them is given up; whoever is in a cohort stays in it.',
    gapAmbiguous: '{{unit}} may belong to several groups of unnamed units ({{groups}}), so it is not known which of them shrinks; say in the sheet how many units each still has.',
    cohortNeeded:
      'Units without a cohort: {{named}}. {{units}}. Without it, it is not known in which of these groups each was counted: {{groups}}. ' +
      'Fill in the cohort in each row; for a unit of no cohort write “In no cohort”.',
    groupStands: '{{unit}} is named now, but the groups that may have counted it stand as in the snapshot before ({{groups}}), so it is not known which of them shrinks; change the number of units of the one that does.',
    gapNone: 'By the snapshot before, {{unit}} can only belong to: {{groups}}. Look at the cohort in this row again; if the sheet is right, say in it how many units those groups still have.',
    gapFull: 'The sheet names {{named}} units of which the snapshot before counts only {{size}} ({{group}}): {{units}}. Look at their cohort again; if the sheet is right, say in it how many units this group still has.',
    gapPlace: 'Units in {{district}} that the sheet names: {{named}}, of a group that has at most {{most}} there ({{group}}): {{units}}. Look at their cohort again; if the sheet is right, say in it how many units this group still has, and where.',
    groupNoRoom:
      'Units still unnamed in {{district}}: {{room}}; the groups of unnamed units need at least {{need}} there; the group that does not fit: {{group}}.' +
      '{{rows}}{{kept}} Look at the cohort in those rows again; if the sheet is right, put the group into the sheet with the right districts.',
    groupNoFit:
      'A group does not fit: {{group}}; units still unnamed in its districts, for all groups together: {{room}}.{{rows}}{{kept}} ' +
      'Look again at the sizes and districts of the groups, and at the cohort of the units that are named.',
    tooMany: 'Named units and groups add up to {{counted}}; the list has only {{stated}} units.{{rows}}{{kept}} A unit that is named is not counted in a group as well; mend the size of the group.',
    withdrawUnknown: 'There is no snapshot "{{id}}" to withdraw.',
    withdrawnAlready: 'Snapshot {{id}} was withdrawn already.',
    withdrawReplaced: 'Snapshot {{id}} was replaced by {{by}} and need not be withdrawn.',
  },
  adoptRule: {
    noSeeds: 'These data were made when seeds did not travel with them; only the folder of seeds can be gone on from.',
    differs: 'Compiled, the seeds beside the data do not give the file {{file}}: it was changed, or the data were made by another version.',
  },
  suspect: {
    regress: '{{name}} ({{code}}) goes back: {{from}} → {{to}}.',
    regressGap_one: '{{n}} unnamed unit of group "{{gap}}" goes back: {{from}} → {{to}}.',
    regressGap_other: '{{n}} unnamed units of group "{{gap}}" go back: {{from}} → {{to}}.',
    many_one: '{{n}} of {{size}} units changes, more than a fifth.',
    many_other: '{{n}} of {{size}} units change, more than a fifth.',
    unnamed_one: '{{n}} unit that the snapshot before names is named no more.',
    unnamed_other: '{{n}} units that the snapshot before names are named no more.',
    announcedFalls: 'Fewer units have certainly reached the goal: {{from}} → {{to}}.',
    cohortChanges: '{{name}} ({{code}}) changes cohort: {{from}} → {{to}}.',
    total: 'The sheet contradicts a stated total. {{what}}: {{stated}} (source: {{cites}}), by the sheet {{found}}.{{joined}} If confirmed: {{outcome}}.',
    beforeLast: 'The state ({{asOf}}) is of an earlier date than the newest one ({{last}}).',
    sameMoment: 'Snapshot {{id}} of the same date ({{asOf}}) still holds; if it is wrong, make a correction of it.',
    dateAfter_one: '{{n}} unit has a date too vague to tell whether it lies before or after the state ({{asOf}}).',
    dateAfter_other: '{{n}} units have dates too vague to tell whether they lie before or after the state ({{asOf}}).',
    sourceOlder: 'The document ({{date}}) is older than the last report ({{last}}).',
    sourcesOlder: 'Documents are older than the last report ({{last}}): {{documents}}.',
    sourceEarly: 'The document ({{date}}) is dated before the moment that it reports on ({{asOf}}).',
    totalUntold: 'The sheet does not say enough for the new snapshot to keep a stated total. {{what}}: {{value}} (source: {{cites}}); all that the new snapshot can tell is {{found}}.',
    silenced_one: '{{n}} unit of which the sheet does not speak loses the status, dates and decision number that were stated; whoever is in a cohort stays in it.',
    silenced_other: '{{n}} units of which the sheet does not speak lose the status, dates and decision numbers that were stated; whoever is in a cohort stays in it.',
    groupsKept: 'The sheet counts groups of unnamed units and leaves out: {{groups}}; they are carried over from the snapshot before. If that is no longer so, put each into the sheet with its id and the units that it still has.',
    groupLess: 'The sheet now names {{units}}, and the row of the group still says {{was}} as in the snapshot before ({{row}}: {{group}}); so that nothing is counted twice, the new snapshot counts {{size}} in it. If there are still {{was}} beside those that are named, give the group a new id.',
    groupOver: 'A group is said to have {{size}} ({{row}}); in the snapshot before it has {{was}} ({{group}}), and the sheet now names {{units}}, which leaves {{left}}. If confirmed, the new snapshot says {{size}} as the sheet does; if the named units are counted in it, change it to {{left}}.',
    datesLost_one: '{{n}} date or decision number stated in the snapshot before is no longer stated: {{units}}.',
    datesLost_other: '{{n}} dates or decision numbers stated in the snapshot before are no longer stated: {{units}}.',
    nothing: 'Nothing changes against the snapshot before ({{last}}).',
  },
  readme:
    '{{title}} · snapshot {{id}}\n' +
    '\n' +
    '1. Folder "data": copy it over the folder "data" of the site on its host. Copy "data/index.json" last: until then the page shows the state before.\n' +
    '2. Give this zip as it is to whoever keeps the repository, so that the next state can go on from there. There: npm run data -- --adopt FILE.zip, then commit. The command checks it and takes over both "seeds" and "data"; do not unpack it over the repository by hand, which may lose what is not published yet.\n' +
    '3. Open the page again and look at "Versions": {{id}} must be the current one.\n' +
    '\n' +
    'It was made on data whose index.json has the SHA-256 {{base}}. If the one on the host is another by now, do not copy; open the page again and begin anew.\n' +
    'Change no file in here: the page checks each and refuses what was changed.\n',
}
