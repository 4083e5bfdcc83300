/* Files. Their bytes are on disk, under the name of their blob. */
export default /* sql */ `
CREATE TABLE uploads (
  id TEXT PRIMARY KEY,
  blob TEXT NOT NULL,
  owner_id INTEGER NOT NULL,
  -- Of the row in upload_names.
  name_id INTEGER NOT NULL,
  type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'ready', 'gone')),
  -- Bytes that are safe on disk.
  offset INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  thumbnail INTEGER NOT NULL DEFAULT 0,
  touched_at INTEGER NOT NULL,
  -- How many messages carry it.
  carriers INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_owner ON uploads (owner_id, sha256, size) WHERE state <> 'gone';
CREATE INDEX uploads_blob ON uploads (blob) WHERE state <> 'gone';
-- Those that may be given up.
CREATE INDEX uploads_loose ON uploads (touched_at) WHERE state = 'open' OR (state = 'ready' AND carriers = 0);

-- Like contents, a table that only grows at its end, so that nothing of a name is left when it is overwritten.
CREATE TABLE upload_names (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE attachments (
  upload_id TEXT NOT NULL,
  room_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  -- The upload was open when the message was sent, and the room has not been told yet what became of it.
  waiting INTEGER NOT NULL,
  PRIMARY KEY (upload_id, room_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX attachments_waiting ON attachments (upload_id) WHERE waiting = 1;

-- Blobs that nothing refers to, until they have been removed.
CREATE TABLE doomed_blobs (blob TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`
