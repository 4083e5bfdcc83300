/* What somebody who has left a group may know of it: what it was called, and which files had come. Indexes of few events. */
export default /* sql */ `
CREATE INDEX events_titles ON events (room_id, seq) WHERE kind = 'title';
CREATE INDEX events_attach ON events (room_id, target) WHERE kind = 'attach';
`
