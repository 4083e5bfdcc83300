/* Whom people block, and what they want counted as unread although they have read it. */
export default /* sql */ `
CREATE TABLE blocks (
  user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  blocked_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (user_id, blocked_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_blocked ON blocks (blocked_id, user_id);

ALTER TABLE members ADD COLUMN unread_from INTEGER;
-- How many times that has changed.
ALTER TABLE members ADD COLUMN mark_version INTEGER NOT NULL DEFAULT 0;
-- Those who have left a group, for whom its end may still be news.
CREATE INDEX members_left ON members (user_id, room_id) WHERE leave_seq IS NOT NULL;
`
