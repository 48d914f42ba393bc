import { snapshot } from '#terminal/snapshot.ts'

// The door for an officer with a terminal.
process.exitCode = await snapshot(process.argv.slice(2), process)
