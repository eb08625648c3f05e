// The public face of the nodes: a buyer's, a vendor's, a relay's.

export {
  inspectBuyerFolder,
  openBuyerFolder,
  readSeed,
  restoreSeed,
  type BuyerFolder,
  type BuyerFolderReport,
} from './buyer-folder.ts'
export { unknownIntent } from './buyer-records.ts'
export { createBuyerNode, type BuyerNode } from './buyer-node.ts'
export { nodeErrorCases, NodeError, type NodeErrorCode } from './errors.ts'
/** What may be wrong with the data folder of a node. */
export { storageErrorCases } from '@pregon/storage'
export { deferWrites, type DeferredMemory } from './deferred-memory.ts'
export type { BuyerEvents, FollowerEvents, RecordSource, VendorEvents } from './events.ts'
export type { FollowerOptions, NodeLogger, NodeOptions } from './options.ts'
export type { OwnIntent, PreparedIntent, Published, PublishOptions } from './own-intent.ts'
export { createRelayNode, type RelayNode } from './relay-node.ts'
export { limits as nodeLimits } from './limits.ts'
export { requiredBits } from './publish.ts'
export { probeNetwork, type Probe, type ProbeOptions } from './probe.ts'
export type { ProfileStanding } from './profile.ts'
export { signProfile, type ProfileBasis, type SigningOptions, type VendorDescription } from './profile-signing.ts'
export { createRootKey, ownRootKeyPath, readRootKey } from './root-key.ts'
export type { OfferList, OffersPage } from './sent-offers.ts'
export { VendorError, type VendorErrorCode } from './vendor-errors.ts'
export { isNodeFolder, openVendorFolder, type VendorFolder } from './vendor-folder.ts'
export { threadedVerifier } from './threaded-verifier.ts'
export type { VendorKeys } from './vendor-keys.ts'
export { lookUpVendorBriefly, type LookUpOptions, type VendorLookup } from './vendor-look-up.ts'
export type { NetworkStatus } from './network-status.ts'
export { createVendorNode, type VendorNode, type VendorNodeOptions } from './vendor-node.ts'
export { nativeVerifier } from './verifier.ts'
