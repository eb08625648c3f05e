// For the project's own checks: what reads the files of a buyer.

export { parseYaml } from './read-want-file.ts'
export { wordsOf } from './words.ts'
