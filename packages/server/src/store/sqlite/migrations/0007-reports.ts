/* Messages that somebody reported, for whoever runs the server: docs/server.md says how to read them. No text of a message
 * is copied, so that a deleted one is gone; its row here shows that it was reported. */
export default /* sql */ `
CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  room_id INTEGER NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  reason TEXT,
  created_at INTEGER NOT NULL,
  UNIQUE (user_id, room_id, seq)
) STRICT;
CREATE INDEX reports_message ON reports (room_id, seq);

-- For people: what was reported, as it is now. The text of a deleted message is NULL.
CREATE VIEW reported_messages AS
  SELECT reports.id, datetime(reports.created_at / 1000, 'unixepoch') AS reported_at, reporter.username AS reported_by,
    reason, sender.username AS written_by, reports.room_id, reports.seq, text
  FROM reports
  JOIN users AS reporter ON reporter.id = reports.user_id
  JOIN events ON events.room_id = reports.room_id AND events.seq = reports.seq
  JOIN users AS sender ON sender.id = events.sender_id
  LEFT JOIN contents ON contents.id = coalesce(content_id, events.id) AND deleted_seq IS NULL;
`
