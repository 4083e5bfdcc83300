/* The groups that somebody is in: only there they came with an event. What they have of direct rooms has no limit. */
export default /* sql */ `
CREATE INDEX members_groups ON members (user_id) WHERE join_seq > 0 AND leave_seq IS NULL;
`
