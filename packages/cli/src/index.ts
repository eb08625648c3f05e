// The public face of what the command lines share.

export { CliError, type CliErrorCode } from './errors.ts'
export { readBoundedFile, type FileToRead } from './files.ts'
export { commandLine, versionIn } from './identity.ts'
export { addFlag, addNodeOptions, defaultDataFolder, toNodeOptions, type NodeCommandOptions } from './options.ts'
export { createOutput, type Output, type Style } from './output.ts'
export { Interrupted, runProgram, untilInterrupted } from './run.ts'
export { createStatusLine, type StatusLine } from './status-line.ts'
export { hang, noBreak, textWidth } from './text.ts'
