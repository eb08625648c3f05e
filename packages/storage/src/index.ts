// The public face of storage: a node's data folder, its keys, and its database behind the ports of the inner rings.

export { createByteStore, type ByteEntry, type ByteStore } from './byte-store.ts'
export { createBuyerStore } from './buyer-store.ts'
export { openDataFolder, type DataFolder } from './data-folder.ts'
export { openDatabase, type Database } from './database.ts'
export { storageErrorCases, StorageError, type StorageErrorCode } from './errors.ts'
export { createFacts, type Facts } from './facts.ts'
export { type DatabaseReport } from './inspect-database.ts'
export {
  inspectDataFolder,
  type DataFolderReport,
  type DiskReport,
  type Finding,
  type FolderReport,
  type HolderReport,
  type KeyReport,
  type KeysReport,
} from './inspect-folder.ts'
export { hasSecret, importSecret, loadOrCreateSecret, loadOrCreateSecretAt, readSecret, readSecretAt } from './keys.ts'
export { limits } from './limits.ts'
export { createPeerMemory, type PeerMemory, type RememberedPeer } from './peer-memory.ts'
export { createPoolMemory, type StoredPoolMemory } from './pool-memory.ts'
export { type SecretFlaw } from './secret-file.ts'
export { createSentOffers, type SentOffer, type SentOffers, type SentOfferStatus } from './sent-offers.ts'
