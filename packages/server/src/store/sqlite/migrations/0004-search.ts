/* What search need not look at: see search-blocks.ts. No word is in it that could be read back.
 *
 * The rows are never moved, because the table grows at its end and they never change their size: what is overwritten is
 * gone from the file. */
export default /* sql */ `
CREATE TABLE search_blocks (
  id INTEGER PRIMARY KEY,
  room_id INTEGER NOT NULL,
  block INTEGER NOT NULL,
  -- 0: the texts have changed, and bits is to be made again.
  built INTEGER NOT NULL,
  bits BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_blocks_place ON search_blocks (room_id, block);
CREATE INDEX search_blocks_dropped ON search_blocks (id) WHERE built = 0;
`
