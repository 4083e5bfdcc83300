/* A `.ts` file, so that the SQL is found unbuilt and bundled alike. */
export default /* sql */ `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- Message ids count through all rooms. Here, rather than max(id) + 1, so that an id is never given twice.
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO counters VALUES ('message', 0);

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  username TEXT NOT NULL,
  username_key TEXT NOT NULL UNIQUE,
  password TEXT,
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  device TEXT,
  created_at INTEGER NOT NULL,
  last_seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  refresh_hash TEXT UNIQUE,
  previous_hash TEXT UNIQUE,
  rotated_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_user ON sessions (user_id);

CREATE TABLE rooms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('broadcast', 'direct')),
  -- The two of a direct room.
  user_low INTEGER REFERENCES users (id),
  user_high INTEGER REFERENCES users (id),
  last_seq INTEGER NOT NULL DEFAULT 0,
  last_number INTEGER NOT NULL DEFAULT 0,
  -- Id of the newest message: orders the list of rooms without trusting a clock.
  last_id INTEGER NOT NULL DEFAULT 0,
  members_seq INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  UNIQUE (user_low, user_high),
  CHECK ((kind = 'direct') = (user_low IS NOT NULL) AND (user_low IS NULL OR user_low < user_high))
) STRICT;
INSERT INTO rooms (id, kind, created_at) VALUES (1, 'broadcast', 0);

-- Who is in a room, and how far they have read. The broadcast room has a row only for those who have a mark.
CREATE TABLE members (
  room_id INTEGER NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  read_seq INTEGER NOT NULL DEFAULT 0,
  delivered_seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_user ON members (user_id, room_id);

-- The log: each room's events lie together, in order, so that a page is one walk along the table.
-- No foreign keys: an append has just read the room, and what somebody wrote outlives them.
CREATE TABLE events (
  room_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id INTEGER,
  number INTEGER,
  sender_id INTEGER NOT NULL,
  receiver_id INTEGER,
  client_id TEXT,
  members_seq INTEGER NOT NULL,
  timestamp TEXT NOT NULL,
  content TEXT,
  PRIMARY KEY (room_id, seq)
) STRICT, WITHOUT ROWID;
-- The client's id first: clients make them in the order of time, so new ones lie together at the end of the index,
-- and a batch of many senders touches one page of it rather than one for each.
CREATE UNIQUE INDEX events_client ON events (client_id, sender_id) WHERE client_id IS NOT NULL;

-- The messages as the seed system's table has them.
CREATE VIEW messages AS
  SELECT id, content, sender_id, receiver_id, timestamp FROM events WHERE kind = 'message';
`
