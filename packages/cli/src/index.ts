// The public face of what the command lines share.

export { ask, type AskOptions } from './ask.ts'
export { applyFileLayer, fromEnvironment } from './environment.ts'
export { CliError, type CliErrorCode, type CliErrorOptions, type Details } from './errors.ts'
export { readBoundedFile, type FileToRead } from './files.ts'
export { commandLine, versionIn } from './identity.ts'
export { chooseLanguage, languageOf, languages, localeOf, type Language } from './language.ts'
export { connectLocal, serveLocal, type LocalConnection, type LocalServer } from './local-socket.ts'
export {
  addDataOption,
  addFlag,
  addJsonOption,
  addLanguageOption,
  addNodeOptions,
  defaultDataFolder,
  toNodeOptions,
  type NodeCommandOptions,
  type Role,
} from './options.ts'
export { createOutput, type Output, type Style } from './output.ts'
export { createProgram, type ProgramOptions } from './program.ts'
export { Interrupted, runProgram, untilInterrupted, type RunOptions } from './run.ts'
export { createStatusLine, type StatusLine } from './status-line.ts'
export { renderTable, type Column } from './table.ts'
export { hang, noBreak, textWidth } from './text.ts'
export { formatDuration, formatTime } from './times.ts'
