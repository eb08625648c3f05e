// Every maximum of this package, one documented line each.

export const limits = {
  /** Rejected records after which a peer is sent away. */
  maxRejectedRecords: 10,
  /** How long a peer that was sent away stays away. */
  banMs: 60 * 60 * 1000,
  /** Peers remembered as sent away; the oldest is forgotten first. */
  maxBannedPeers: 10_000,
  /** Peers whose rejected records are counted; the one least recently heard is forgotten first. */
  maxCountedPeers: 10_000,
  /** Time to open a stream for a conversation, connection included. */
  dialTimeoutMs: 10_000,
  /** Time for a peer to send its frame, or to answer one. */
  frameTimeoutMs: 10_000,
  /** Conversations that one connection may have open towards a reply host at once. */
  maxConversationsPerConnection: 4,
  /** Connections that a reply host keeps at once. */
  maxReplyConnections: 128,
  /** Frames that a reply host works on at once; the next ones wait unread. */
  maxFramesAtWork: 16,
  /** How long a stopping host may take to say goodbye to its peers. */
  stopGraceMs: 5_000,
  /** Peers that are dialled because they were seen on the local link. */
  maxLocalPeers: 32,
  /** Bytes of one WebSocket message. Encrypted chunks have at most 64 KiB. */
  maxWebSocketMessageBytes: 1024 * 1024,
  /** Time for a TCP connection to become a WebSocket, and for the other side to answer when a WebSocket is closed. */
  webSocketTurnMs: 3000,
} as const
