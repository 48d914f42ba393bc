import type { Dictionary } from './dictionary.ts'
import { app } from './en/app.ts'
import { change } from './en/change.ts'
import { chart } from './en/chart.ts'
import { papers } from './en/document.ts'
import { exporting } from './en/export.ts'
import { fault } from './en/fault.ts'
import { figure } from './en/figure.ts'
import { issue } from './en/issue.ts'
import { pace } from './en/pace.ts'
import { trail } from './en/trail.ts'
import { version } from './en/version.ts'

export const en: Dictionary = { app, change, chart, document: papers, export: exporting, fault, figure, issue, pace, trail, version }
