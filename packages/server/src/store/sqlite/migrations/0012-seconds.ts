/* How long a sound or a video is, as its uploader says. */
export default /* sql */ `
ALTER TABLE uploads ADD COLUMN seconds INTEGER;
`
