import type { Random } from '../support/random.ts'

/* Bytes with something wrong in them. */

const BAD_UTF8 = [
  [0xff],
  [0xc0, 0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x82],
  [0xf0, 0x9f, 0x98],
  [0x80]
] as const

/** The same bytes, flipped, cut, doubled, or with more in them. */
export function garble(bytes: Buffer, random: Random): Buffer {
  const at = random.whole(0, Math.max(0, bytes.length - 1))
  const insert = (piece: Uint8Array) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
  return random.pick<() => Buffer>([
    () => {
      const copy = Buffer.from(bytes)
      for (let flips = random.whole(1, 4); flips > 0 && copy.length > 0; flips--) {
        const place = random.whole(0, copy.length - 1)
        copy[place] = copy[place]! ^ (1 << random.whole(0, 7))
      }
      return copy
    },
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => insert(noise(random.whole(1, 20), random)),
    () => insert(Uint8Array.from(random.pick(BAD_UTF8))),
    // Cut in the middle of a character, at the very end.
    () => Buffer.concat([bytes, Uint8Array.from(random.pick(BAD_UTF8))]),
    () =>
      insert(Buffer.from(random.pick(['\0', '\ufeff', '\\u', '\\', '"', '{', '}', '[', ',,', '//', '\r\n']))),
    () => Buffer.concat([bytes, bytes]),
    () => noise(random.whole(0, 200), random)
  ])()
}

export function noise(length: number, random: Random): Buffer {
  return Buffer.from(Array.from({ length }, () => random.whole(0, 255)))
}

/** What a WebSocket frame may be made of. Everything valid by default. */
export interface FrameParts {
  opcode?: number
  fin?: boolean
  /** The three reserved bits; the first says "compressed". */
  reserved?: number
  masked?: boolean
  /** The length it claims to have. */
  claims?: bigint
  /** Write the length in more bytes than it needs. */
  wide?: 2 | 8
}

/** One frame as a client writes it. */
export function frame(payload: Buffer, parts: FrameParts = {}): Buffer {
  const { opcode = 1, fin = true, reserved = 0, masked = true, claims = BigInt(payload.length), wide } = parts
  const bytes = wide ?? (claims < 126n ? 0 : claims < 65_536n ? 2 : 8)
  const head = Buffer.alloc(2 + bytes + (masked ? 4 : 0))
  head[0] = (fin ? 0x80 : 0) | (reserved << 4) | opcode
  head[1] = (masked ? 0x80 : 0) | (bytes === 0 ? Number(claims) : bytes === 2 ? 126 : 127)
  if (bytes === 2) head.writeUInt16BE(Number(claims & 0xffffn), 2)
  if (bytes === 8) head.writeBigUInt64BE(claims & 0xffff_ffff_ffff_ffffn, 2)
  // A mask of zeros leaves the payload readable for whoever looks for a fault.
  return Buffer.concat([head, payload])
}

/** Frames no client should send. */
export function badFrames(payload: Buffer, random: Random): Buffer {
  const half = Math.floor(payload.length / 2)
  const [first, second] = [payload.subarray(0, half), payload.subarray(half)]
  return random.pick<() => Buffer>([
    () => frame(payload, { masked: false }),
    () => frame(payload, { reserved: random.whole(1, 7) }),
    () => frame(payload, { opcode: random.whole(3, 15) }),
    () => frame(payload, { opcode: 2 }),
    () => frame(payload, { opcode: 0 }),
    // Compressed, though nobody agreed to that.
    () => frame(payload, { reserved: 4 }),
    () => Buffer.concat([frame(first, { fin: false }), frame(second, { opcode: 1 })]),
    () => Buffer.concat([frame(first, { fin: false }), frame(second, { opcode: 0 })]),
    () => Buffer.concat([frame(first, { fin: false, opcode: 9 }), frame(second, { opcode: 0 })]),
    () =>
      Buffer.concat(
        Array.from({ length: random.pick([3, 2_000]) }, () =>
          frame(first.subarray(0, 1), { fin: false, opcode: 0 })
        )
      ),
    () =>
      Buffer.concat([
        frame(first, { fin: false }),
        ...Array.from({ length: 1_100 }, () => frame(Buffer.alloc(0), { opcode: 0, fin: false }))
      ]),
    () => frame(payload, { claims: random.pick([70_000n, 2n ** 31n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]) }),
    () => frame(payload, { wide: random.pick([2, 8] as const) }),
    () =>
      frame(Buffer.alloc(random.pick([126, 65_537, 200_000]), 'x'), { opcode: random.pick([1, 2, 9, 10]) }),
    () => frame(Buffer.alloc(random.whole(0, 1)), { opcode: 8 }),
    () => {
      const code = Buffer.alloc(2)
      code.writeUInt16BE(random.pick([0, 999, 1000, 1004, 1005, 1006, 1015, 2999, 4999, 65_535]))
      return frame(Buffer.concat([code, noise(random.whole(0, 130), random)]), { opcode: 8 })
    },
    () => Buffer.concat(Array.from({ length: 200 }, () => frame(Buffer.alloc(0), { opcode: 9 }))),
    () => garble(frame(payload), random),
    () => noise(random.whole(1, 400), random)
  ])()
}
