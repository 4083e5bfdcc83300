/* Events of other kinds than messages; and texts apart from the log.
 *
 * The log is ordered by room, so its pages split, and a split leaves copies of rows behind where no deletion finds
 * them. Texts therefore lie in a table that only grows at its end, where nothing is ever moved: what is overwritten
 * there is gone from the file. */
export default /* sql */ `
DROP VIEW messages;

-- By the id of the event that brought it: a message, or its last edit.
CREATE TABLE contents (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
INSERT INTO contents SELECT id, content FROM events WHERE content IS NOT NULL ORDER BY id;

CREATE TABLE new_events (
  room_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  -- Of the newest message up to this event, itself one or not: so a message is found by halving.
  number INTEGER NOT NULL,
  sender_id INTEGER NOT NULL,
  receiver_id INTEGER,
  client_id TEXT,
  members_seq INTEGER NOT NULL,
  timestamp TEXT NOT NULL,
  -- The message that it is about.
  target INTEGER,
  -- What else there is to say, as JSON.
  body TEXT,
  reply_to INTEGER,
  thread INTEGER,
  -- What became of a message. Its text is in contents, under its own id until it is edited.
  content_id INTEGER,
  edited_seq INTEGER,
  deleted_seq INTEGER,
  pinned_seq INTEGER,
  reply_count INTEGER,
  PRIMARY KEY (room_id, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO new_events (room_id, seq, kind, id, number, sender_id, receiver_id, client_id, members_seq, timestamp)
  SELECT room_id, seq, kind, id, number, sender_id, receiver_id, client_id, members_seq, timestamp FROM events
  ORDER BY room_id, seq;
DROP TABLE events;
ALTER TABLE new_events RENAME TO events;
-- The client's id first: clients make them in the order of time, so new ones lie together at the end of the index,
-- and a batch of many senders touches one page of it rather than one for each.
CREATE UNIQUE INDEX events_client ON events (client_id, sender_id) WHERE client_id IS NOT NULL;
CREATE INDEX events_thread ON events (room_id, thread, seq) WHERE thread IS NOT NULL;
CREATE INDEX events_pinned ON events (room_id, seq) WHERE pinned_seq IS NOT NULL;

CREATE TABLE reactions (
  room_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  emoji TEXT NOT NULL,
  user_id INTEGER NOT NULL,
  PRIMARY KEY (room_id, seq, emoji, user_id)
) STRICT, WITHOUT ROWID;
-- How many there are of each, so that a page need not count thousands.
CREATE TABLE reaction_counts (
  room_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  emoji TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (room_id, seq, emoji)
) STRICT, WITHOUT ROWID;

-- The messages as the seed system's table has them.
CREATE VIEW messages AS
  SELECT events.id, text AS content, sender_id, receiver_id, timestamp
  FROM events JOIN contents ON contents.id = coalesce(content_id, events.id)
  WHERE kind = 'message' AND deleted_seq IS NULL;
`
