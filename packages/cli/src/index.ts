// The public face of what the command lines share.

export { CliError, isForPeople, type CliErrorCode } from './errors.ts'
export { readBoundedFile, type FileToRead } from './files.ts'
export { commandLine, versionIn } from './identity.ts'
export { addFlag, addNodeOptions, defaultDataFolder, toNodeOptions, type NodeCommandOptions } from './options.ts'
export { createOutput, type Output, type Style } from './output.ts'
export { exitCodes, Interrupted, runProgram, untilInterrupted } from './run.ts'
export { createStatusLine, type StatusLine } from './status-line.ts'
export { cut, hang, noBreak, textWidth, withoutControls, wrap } from './text.ts'
