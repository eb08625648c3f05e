// The public face of the network: hosts, gossip, reply hosts and conversations over libp2p.

export { NetworkError, type NetworkErrorCode } from './errors.ts'
export { startGossip, type Admit, type Gossip, type GossipOptions } from './gossip.ts'
export { joinMesh, type JoiningOptions } from './join.ts'
export { limits } from './limits.ts'
export { sendOffer, type TakeOffer } from './negotiation.ts'
export { connectLocally, connectTo, parseBootstrap } from './peers.ts'
export { startReply, type ReplyHost, type ReplyHostOptions } from './reply-host.ts'
export { countWireBytes } from './wire-bytes.ts'
