-- The first tables: the buyer's own intents and the offers on them, counters, and what a pool remembers of intents.
-- Ids and keys are text as people see them, times are milliseconds UTC, records are signed envelopes.

-- Numbers that only grow and are never given out twice.
CREATE TABLE counters (
  name TEXT NOT NULL PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The buyer's own intents, one row each; a revision replaces the row of the one before.
CREATE TABLE intents (
  key TEXT NOT NULL PRIMARY KEY,
  -- No two intents share their keys, or strangers could link them.
  key_index INTEGER NOT NULL UNIQUE,
  record BLOB NOT NULL,
  record_id TEXT NOT NULL,
  withdrawal BLOB,
  -- What never leaves this node, such as a sealed ceiling: a JSON object.
  private TEXT NOT NULL CHECK (json_type(private) = 'object'),
  -- A JSON list of multiaddrs.
  reply_addresses TEXT NOT NULL CHECK (json_type(reply_addresses) = 'array'),
  created_at_ms INTEGER NOT NULL
) STRICT;

-- Offers received and verified. Their arrival is counted, since two may arrive in the same millisecond.
CREATE TABLE offers (
  arrival INTEGER PRIMARY KEY AUTOINCREMENT,
  intent_key TEXT NOT NULL REFERENCES intents (key),
  offer_id TEXT NOT NULL,
  record BLOB NOT NULL,
  received_at_ms INTEGER NOT NULL,
  -- Also finds the offers on one intent.
  UNIQUE (intent_key, offer_id)
) STRICT;

-- Strangers' intents, kept as long as an old record of theirs could rise again. Up to a million rows, written one by
-- one as records come in: a single tree, and no index beside it.
CREATE TABLE remembered_intents (
  key TEXT NOT NULL PRIMARY KEY,
  born_at_ms INTEGER NOT NULL,
  category TEXT NOT NULL,
  revision INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;
