// What counts how much when offers are ranked, beside the wishes. Never leaves the node.

/** The points that each may bring or cost at most, from 0 to 100. */
export interface Preferences {
  /** A low price. */
  readonly price: number
  /** An early arrival, or days that fit the window. */
  readonly delivery: number
  /** That the vendor agrees to the buyer's terms; `must` excludes those who agree to none. */
  readonly terms: number | 'must'
  /** That the offer binds for long. */
  readonly binding: number
  /** Exactly as much as was asked for. */
  readonly quantity: number
}

export const defaultPreferences: Preferences = { price: 40, delivery: 20, terms: 10, binding: 5, quantity: 5 }

export const preferenceNames = Object.keys(defaultPreferences) as (keyof Preferences)[]
