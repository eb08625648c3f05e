// The public face of the nodes: a buyer's, a vendor's, a relay's.

export { createBuyerNode, type BuyerNode, type Published } from './buyer-node.ts'
export { NodeError, type NodeErrorCode } from './errors.ts'
export type { FollowerEvents, RecordSource } from './followers.ts'
export type { BuyerEvents, OwnIntent, PreparedIntent, PublishOptions } from './intent-desk.ts'
export type { NodeLogger, NodeOptions } from './options.ts'
export { createRelayNode, type RelayNode } from './relay-node.ts'
export { createVendorNode, type VendorEvents, type VendorNode, type VendorNodeOptions } from './vendor-node.ts'
export { nativeVerifier } from './verifier.ts'
