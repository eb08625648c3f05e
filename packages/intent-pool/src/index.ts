// The public face of the intent pool: which intents are live.

export { admissionRules } from './admission.ts'
export { poolEventTypes, type Admission, type LiveIntent, type PoolEvent, type PoolEventType } from './events.ts'
export { poolLimits, rememberUntilMs, type PoolLimits } from './limits.ts'
export { createVolatileMemory } from './memory.ts'
export { createIntentPool, type Arrival, type IntentPool, type IntentPoolOptions, type PoolCounts } from './pool.ts'
export type { PoolMemory, RememberedIntent } from './ports.ts'
