// For the project's own checks: what reads the files of a vendor.

export { parseConfig } from './config/read-config.ts'
export { parseYaml } from './config/parse-yaml.ts'
export { findJsonBreak, findJsonFields } from './json-position.ts'
