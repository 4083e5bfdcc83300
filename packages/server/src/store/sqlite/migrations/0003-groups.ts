/* Groups. The table of rooms is made anew, because a CHECK cannot be changed; foreign keys are off meanwhile. */
export default /* sql */ `
CREATE TABLE new_rooms (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('broadcast', 'direct', 'group')),
  -- The two of a direct room.
  user_low INTEGER REFERENCES users (id),
  user_high INTEGER REFERENCES users (id),
  last_seq INTEGER NOT NULL DEFAULT 0,
  last_number INTEGER NOT NULL DEFAULT 0,
  -- Id of the newest message: orders the list of rooms without trusting a clock.
  last_id INTEGER NOT NULL DEFAULT 0,
  members_seq INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  -- Of a group; one with a name is public.
  name TEXT,
  name_key TEXT UNIQUE,
  title TEXT,
  write TEXT CHECK (write IN ('everyone', 'moderators')),
  past TEXT CHECK (past IN ('all', 'joined')),
  members INTEGER NOT NULL DEFAULT 0,
  UNIQUE (user_low, user_high),
  CHECK ((kind = 'direct') = (user_low IS NOT NULL) AND (user_low IS NULL OR user_low < user_high)),
  CHECK ((kind = 'group') = (title IS NOT NULL) AND (name IS NULL) = (name_key IS NULL))
) STRICT;
DROP VIEW messages;
INSERT INTO new_rooms (id, kind, user_low, user_high, last_seq, last_number, last_id, members_seq, created_at)
  SELECT id, kind, user_low, user_high, last_seq, last_number, last_id, members_seq, created_at FROM rooms;
DROP TABLE rooms;
ALTER TABLE new_rooms RENAME TO rooms;

ALTER TABLE members ADD COLUMN role TEXT NOT NULL DEFAULT 'member';
-- In a group: since and until when. Who has left keeps the row, and with it the right to what they have seen.
ALTER TABLE members ADD COLUMN join_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN leave_seq INTEGER;
ALTER TABLE members ADD COLUMN kicked INTEGER NOT NULL DEFAULT 0;
DROP INDEX members_user;
CREATE INDEX members_user ON members (user_id, room_id) WHERE leave_seq IS NULL;

-- The messages as the seed system's table has them. It knew no groups.
CREATE VIEW messages AS
  SELECT events.id, text AS content, sender_id, receiver_id, timestamp
  FROM events JOIN contents ON contents.id = coalesce(content_id, events.id)
  WHERE kind = 'message' AND deleted_seq IS NULL
    AND (receiver_id IS NOT NULL OR room_id = 1);
`
