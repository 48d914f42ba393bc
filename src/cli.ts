import { data } from '#terminal/data.ts'

// The door for a terminal.
process.exitCode = await data(process.argv.slice(2), process)
