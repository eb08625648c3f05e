// Times of records as calendars have them.

/** The last moment that a calendar has, 13 September 275760. A time in a record is any integer, and may be later. */
const lastMs = 8.64e15

/** The moment to show for a time in milliseconds UTC: the last one stands for all that come after it. */
export const moment = (timeMs: number): Date => new Date(Math.min(timeMs, lastMs))
