// The public face of storage: a node's data folder, its keys, and its database behind the ports of the inner rings.

export { createBuyerStore } from './buyer-store.ts'
export { openDataFolder, type DataFolder } from './data-folder.ts'
export { openDatabase, type Database } from './database.ts'
export { StorageError, type StorageErrorCode } from './errors.ts'
export { loadOrCreateSecret } from './keys.ts'
export { limits } from './limits.ts'
export { createPoolMemory } from './pool-memory.ts'
