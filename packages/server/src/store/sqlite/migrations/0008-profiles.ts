/* What people want to be called, and their pictures. The bytes of a picture are on disk, under its name. */
export default /* sql */ `
ALTER TABLE users ADD COLUMN name TEXT;
ALTER TABLE users ADD COLUMN picture TEXT;
-- A picture whose bytes are being written: not lost, and not to be seen yet.
ALTER TABLE users ADD COLUMN next_picture TEXT;
-- Which of all changes of profiles was the last of this one; 0 when nothing was ever changed.
ALTER TABLE users ADD COLUMN profile_version INTEGER NOT NULL DEFAULT 0;
CREATE INDEX users_picture ON users (picture) WHERE picture IS NOT NULL;
CREATE INDEX users_next_picture ON users (next_picture) WHERE next_picture IS NOT NULL;
CREATE INDEX users_profile ON users (profile_version);
INSERT INTO counters VALUES ('profile', 0);
`
