/* The messages that may be unread, so that a count passes over whatever else there is. With `deleted_seq`, though it is always
 * null, the index has all that a count asks for. */
export default /* sql */ `
CREATE INDEX events_unread ON events (room_id, seq, sender_id, deleted_seq)
  WHERE kind = 'message' AND deleted_seq IS NULL;
`
