// Every maximum of what the command lines share, one documented line each.

export const limits = {
  /** Bytes of the path of a Unix socket that every system takes: macOS has room for 104, the last of them a zero. */
  maxSocketPathBytes: 103,
  /** Bytes of the body of a request to a running node. */
  maxLocalRequestBytes: 1024 * 1024,
  /** How long a client may take to send the headers of a request. */
  maxLocalHeadersMs: 5000,
  /** How long a client may take to send a whole request. */
  maxLocalRequestMs: 30_000,
  /** Clients that a running node speaks with at once. */
  maxLocalConnections: 64,
  /** How long a node that stops lets requests end which it has begun to answer. */
  maxLocalCloseMs: 2000,
} as const
