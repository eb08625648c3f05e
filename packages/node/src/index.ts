// The public face of the nodes: a buyer's, a vendor's, a relay's.

export { createBuyerNode, type BuyerNode } from './buyer-node.ts'
export { NodeError, type NodeErrorCode } from './errors.ts'
export type { BuyerEvents, FollowerEvents, RecordSource, VendorEvents } from './events.ts'
export type { NodeLogger, NodeOptions } from './options.ts'
export type { OwnIntent, PreparedIntent, Published, PublishOptions } from './own-intent.ts'
export { createRelayNode, type RelayNode } from './relay-node.ts'
export { createVendorNode, type VendorNode, type VendorNodeOptions } from './vendor-node.ts'
export { nativeVerifier } from './verifier.ts'
