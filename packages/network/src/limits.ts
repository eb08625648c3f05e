// Every maximum of this package, one documented line each.

export const limits = {
  /** Rejected records after which a peer is sent away. */
  maxRejectedRecords: 10,
  /** Time without another rejected record in which one is forgotten. */
  rejectionForgottenMs: 60 * 60 * 1000,
  /** Accepted records for which one more of a peer may be checked at once, and how many more at most. */
  goodRecordsPerCheck: 10,
  maxEarnedChecks: 54,
  /** How long a peer that was sent away stays away. */
  banMs: 60 * 60 * 1000,
  /** Peers remembered as sent away; the oldest is forgotten first. */
  maxBannedPeers: 10_000,
  /** Peers whose rejected records are counted; the one least recently heard is forgotten first. */
  maxCountedPeers: 10_000,
  /** Records that gossip works on at once, of all peers. */
  maxRecordsAtOnce: 256,
  /** For how long their turns may follow each other before the event loop does anything else. */
  turnsSliceMs: 8,
  /** Bytes from one peer, beside the frame in hand, that wait for their turn before it is told to pause. */
  maxWaitingBytes: 64 * 1024,
  /** Bytes of all peers that have come and are not dealt with, beyond which the peer that has most there is sent off. */
  maxHeldBytes: 64 * 1024 * 1024,
  /** While most peers do not take what they are sent: how often so many turns begin all the same. */
  holdMs: 10,
  turnsInHold: 2,
  /** Bytes that wait to be sent to a peer: above the first it counts as slow, above the second it gets no records. */
  slowPeerBytes: 64 * 1024,
  fullPeerBytes: 512 * 1024,
  /** Heartbeats in which a slow peer takes less than so many bytes, before its connection is ended. */
  maxStuckHeartbeats: 5,
  minTakenBytes: 8 * 1024,
  /** Heartbeats in a row for which a slow peer is waited for. */
  maxSlowHeartbeats: 10,
  /** Time to open a stream for a conversation, connection included. */
  dialTimeoutMs: 10_000,
  /** How long to wait before a bootstrap peer that does not answer, or was lost, is asked again. */
  bootstrapRetryMs: 10_000,
  /** By how much the clock must differ from the time that passed to have been set, or the machine to have slept. */
  clockJumpMs: 5_000,
  /** How long nothing may run until that was sleep, where the clock of the machine goes on meanwhile. */
  asleepMs: 30_000,
  /** How long a connection may take to answer after a sleep, before it is given up. */
  wakingMs: 3_000,
  /** Heartbeats of gossip between two times that what is left of gone peers is forgotten. */
  heartbeatsBetweenSweeps: 60,
  /** How long a peer may have itself kept out of a mesh; gossipsub itself asks for a minute. */
  maxBackoffMs: 10 * 60 * 1000,
  /** Times that a bootstrap peer is dialled again at once where it answered and then broke off, and the pause before that. */
  maxBusyRetries: 3,
  busyRetryMs: 1_000,
  /** Time for a peer to send its frame, or to answer one. */
  frameTimeoutMs: 10_000,
  /**
   * Connections that shake hands at once, and connections in all, from one public address or /64: a tenth of the places
   * for handshakes, and as many nodes as share the address of a home, an office or a small provider.
   */
  placesOfAddress: { pending: 16, all: 32 },
  /** Connections that shake hands at once in all; before that, the address with most of them gives up its oldest. */
  maxPendingConnections: 150,
  /** Connections from one public address in a window, each a handshake's worth of work. Over WebSockets, each counts twice. */
  arrivalsOfAddress: { max: 120, windowMs: 10_000 },
  /** The same from a private address, where a whole lab may share one: it leaves a third of the handshakes to others. */
  placesOfPrivateAddress: { pending: 128, all: Number.POSITIVE_INFINITY },
  /**
   * Dials to one place that strangers name: how many at once, how many may fail at first, and after how long one of these
   * is forgiven. A thousand vendors that an intent sends to one address come to a hundred connections a second, and an
   * address that somebody else used up is dialled again soon.
   */
  strangersDials: { maxRunning: 8, maxFailed: 8, forgivenMs: 10_000 },
  /** How long a name server may take to say where a name in an intent leads. */
  nameTimeoutMs: 2_000,
  /** Streams that one peer may have open on a connection: more than all protocols together allow an honest one. */
  maxStreamsOfPeer: 96,
  /** Streams that it may open there in a window: a request each, twice as many as the DHT answers, and the small ones. */
  openedStreams: { max: 2500, windowMs: 10_000 },
  /** Pings of the muxer that it may have answered there; an honest one sends one in half a minute. */
  muxerPings: { max: 50, windowMs: 10_000 },
  /** Bytes that a peer may send on a stream before it hears that they were taken; so a frame of the muxer has no more. */
  maxStreamWindowBytes: 256 * 1024,
  /** Bytes of one stream that nobody reads, and bytes for a peer that does not read, on a stream and on its connection. */
  maxUnreadBytes: 2 * 1024 * 1024,
  maxUnsentToPeerBytes: 4 * 1024 * 1024,
  /** Bytes that a peer may send on a stream of libp2p's own upkeep, or of which no protocol is agreed: a few names, a ping. */
  maxUpkeepBytes: 64 * 1024,
  /** Conversations that one connection may have open towards a reply host at once. */
  maxConversationsPerConnection: 4,
  /** Connections that a host that gossips keeps free for others, as long as there are some that serve nothing. */
  spareConnections: 64,
  /** Connections that a reply host keeps at once. */
  maxReplyConnections: 128,
  /** Of these, how many it keeps free for vendors that come, as long as others have nothing to be served. */
  spareReplyConnections: 32,
  /** Frames that a reply host works on at once; the next ones wait unread. */
  maxFramesAtWork: 16,
  /** How long a stopping host may take to say goodbye to its peers. */
  stopGraceMs: 5_000,
  /** Peers that are dialled because they were seen on the local link. */
  maxLocalPeers: 32,
  /** Of these, how many are dialled at once: the library has 100 dials for all purposes, and anybody there can invent peers. */
  maxLocalDials: 16,
  /** Bytes of one WebSocket message. Encrypted chunks have at most 64 KiB. */
  maxWebSocketMessageBytes: 1024 * 1024,
  /** Time for a TCP connection to become a WebSocket, and for the other side to answer when a WebSocket is closed. */
  webSocketTurnMs: 3000,
  /** Profiles of vendors that a server of the DHT keeps for others, of 4 KiB at most. */
  maxStoredProfiles: 8192,
  /** How long it keeps one that nobody hands in again; the library forgets records at that age too. */
  storedProfileMs: 48 * 60 * 60 * 1000,
  /** Peers of which a host knows addresses and protocols; those not asked about for longest are forgotten first. */
  maxKnownPeers: 16_384,
  /** Bytes of what it knows of one of them, its signed record included. */
  maxKnownPeerBytes: 8 * 1024,
  /** Announcements of followers that a server of the DHT keeps at each place of a topic. */
  maxFollowersPerPlace: 256,
  /** How long a look-up in the DHT may take. */
  lookUpTimeoutMs: 10_000,
  /** Answers that agree on the newest profile, after which a look-up no longer waits for slow peers. */
  profileAnswersEnough: 4,
  /** How long such a look-up still waits for other answers. */
  lookUpGraceMs: 500,
  /** How long one request in the DHT may take, connection included. */
  requestTimeoutMs: 5_000,
  /**
   * What one peer may ask of a server of the DHT in a window: twice as much as a vendor of every topic that renews all that
   * it announced. A profile to keep costs a signature check and a write, ten times as much work as other requests.
   */
  dhtRequests: { max: 1000, windowMs: 10_000 },
  costOfPut: 10,
  /** Requests of the DHT, of all peers, that are dealt with at once. */
  maxDhtRequestsAtOnce: 8,
  /** Bytes of one request, four times a profile, and requests on one stream; this network makes two. */
  dhtRequestFrames: { maxFrameBytes: 16 * 1024, maxFrames: 16 },
  /** Peers nearer to a place that are taken from one answer. */
  maxCloserPeers: 20,
  /** Addresses of one peer that are dialled. */
  maxDialledAddresses: 8,
  /** Look-ups of one search that run at once, those of its decoys included. */
  maxLookUpsAtOnce: 4,
  /** Peers that one search dials in all to find followers of a topic. */
  maxCandidates: 64,
  /** How long it takes a peer to be reached and to say what it follows. */
  meetingTimeoutMs: 5_000,
  /** Of this, how long it may take to say so once it is connected. */
  subscribingMs: 2_000,
  /** How often a search looks whether there is somebody to dial while its look-ups still run. */
  dialTickMs: 200,
  /** Bytes of one answer of the DHT: a full place, each follower with as many addresses as a host at home has. */
  maxDhtAnswerBytes: 128 * 1024,
  /** Addresses that are read of one peer, and bytes of those that others are told: 16 of IPv6, and a full place fits an answer. */
  maxAddressesPerPeer: 16,
  maxAddressBytesPerPeer: 320,
  /** Places of a topic that are asked at least, so that whoever holds one of them does not choose whom to meet. */
  minPlacesAsked: 2,
  /** Times that a peer may ask for always-on nodes in one window. */
  maxPeersRequests: 6,
  peersRequestWindowMs: 60_000,
  /** Always-on nodes that a host can tell others of; the one seen longest ago is forgotten first. */
  maxKnownServers: 512,
  /** How long after its last connection a node is still told of. */
  knownServerMs: 60 * 60 * 1000,
  /** Remembered peers that are looked through at a start, and those of them that are dialled at once. */
  maxRecalledPeers: 64,
  maxRecalledDials: 8,
  /** Dials in a row that failed, while others answered, after which a remembered peer is forgotten; and between two that count. */
  maxFailedDials: 3,
  failedDialIntervalMs: 10 * 60 * 1000,
  /** How often it is noted of a connected peer that it was seen. */
  rememberingIntervalMs: 10 * 60 * 1000,
  /** Peers that are asked for always-on nodes at once. */
  maxPeersAsked: 3,
  /** Always-on nodes that an always-on node, and a buyer's, keeps connections to, if it can. */
  wantedServers: 8,
  wantedServersOfBuyer: 6,
  /** How often a host looks whether it has enough of them: this, give or take half. */
  neighbourIntervalMs: 15_000,
  /** How long a search waits for the first of them. */
  firstNeighboursMs: 3_000,
  /** Peers of which it is known that no search for followers found them; the oldest is forgotten first. */
  maxIntroducedPeers: 1024,
  /** How long a start still waits for others once the first peer is reached. */
  reachedGraceMs: 500,
  /** Connections that an always-on node, and a buyer's, keeps open without need. */
  maxIdleConnections: 192,
  maxIdleConnectionsOfBuyer: 48,
  /** How long a connection is left alone, whatever it is for. */
  minConnectionMs: 60_000,
  /** How long a node may take to announce itself at the places of a topic, one after the other. */
  announcingTimeoutMs: 60_000,
  /** Followers of each of its topics that a vendor's node is connected to, and below how many it looks for more. */
  wantedFollowers: 8,
  minFollowers: 6,
  /** The same for a relay, which passes on what reaches it and is met by many. */
  wantedFollowersOfRelay: 2,
  minFollowersOfRelay: 1,
  /** How long a node pauses between one of its topics and the next; a relay has them all. */
  topicPauseMs: 500,
  topicPauseOfRelayMs: 5_000,
  /** How long after a search for followers the next one may come, from the first on. */
  followersIntervalMs: [60_000, 600_000, 1_800_000],
  /** Rounds of these searches in which a node announces itself: at first it knows few of the servers near to a place. */
  announcingRounds: [0, 2],
  /** How soon it looks for others once too many were lost. */
  lowFollowersPauseMs: 5_000,
  /** How often it looks which topics are due. */
  keepingTickMs: 1_000,
  /** Followers of a topic beyond which a buyer looks for no more: twice as many as gossip hands a record to. */
  enoughFollowers: 6,
  /** Topics that a buyer looks up beside the one that it means. */
  decoys: 3,
  /** How many followers will do after how long a search, where enough are not found: gossip takes a record on from there. */
  reachWaits: [
    { afterMs: 1_500, followers: 3 },
    { afterMs: 3_000, followers: 1 },
    { afterMs: 5_000, followers: 0 },
  ],
} as const
