-- What a node keeps of the network (records of the DHT, peers met), a vendor's offers as they were sent, and facts.
-- Ids and keys are text as people see them, times are milliseconds UTC, records are signed envelopes.

-- Small values by key, several stores side by side. Keys of one prefix lie together, so that listing them reads no others.
CREATE TABLE stored_bytes (
  store TEXT NOT NULL,
  key TEXT NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (store, key)
) STRICT, WITHOUT ROWID;

-- Peers to knock at after a restart: a few hundred at most, so that no index is worth its writes.
CREATE TABLE remembered_peers (
  peer TEXT NOT NULL PRIMARY KEY,
  record BLOB NOT NULL,
  last_seen_ms INTEGER NOT NULL
) STRICT;

-- The vendor's offers in the order in which they were made. Only the oldest are ever dropped, so that numbers have no gap.
CREATE TABLE sent_offers (
  number INTEGER PRIMARY KEY,
  offer_id TEXT NOT NULL UNIQUE,
  intent_key TEXT NOT NULL,
  intent_id TEXT NOT NULL,
  record BLOB NOT NULL,
  sku TEXT NOT NULL,
  category TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('sending', 'received', 'refused', 'undelivered')),
  reason TEXT
) STRICT;

-- Counts the offers since a time without reading their records.
CREATE INDEX sent_offers_by_time ON sent_offers (created_at_ms, status);

-- Small named facts about this node, such as that its phrase was written down.
CREATE TABLE facts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
