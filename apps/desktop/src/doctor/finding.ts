// What a doctor finds: one fact about a node's surroundings, and how bad it is.

/** `ok`: as it should be; `note`: worth knowing; `warning`: will trouble sooner or later; `broken`: nothing works. */
export type Level = 'ok' | 'note' | 'warning' | 'broken'

export interface Finding {
  /** What was looked at, and what was found: the name of its sentence. */
  readonly code: string
  readonly level: Level
  /** `now` is a time in ISO 8601. */
  readonly details: Readonly<Record<string, string | number>>
}

export const finding = (code: string, level: Level, details: Finding['details'] = {}): Finding => ({
  code,
  level,
  details,
})
