// A clock that all processes of a machine share.

/** Milliseconds since some moment in the past, to the microsecond. */
export const monotonicMs = (): number => Number(process.hrtime.bigint() / 1000n) / 1000
