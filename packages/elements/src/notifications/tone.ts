/** Two short notes, made here: there is no file to fetch. Silent in a page that nobody has touched yet. */
export async function tone(): Promise<void> {
  const context = new AudioContext()
  try {
    if (context.state === 'suspended') await context.resume()
    const start = context.currentTime
    for (const [at, frequency] of [
      [0, 660],
      [0.11, 880]
    ] as const) {
      const note = new OscillatorNode(context, { frequency })
      const volume = new GainNode(context, { gain: 0 })
      volume.gain.setTargetAtTime(0.12, start + at, 0.008)
      volume.gain.setTargetAtTime(0, start + at + 0.06, 0.06)
      note.connect(volume).connect(context.destination)
      note.start(start + at)
      note.stop(start + at + 0.4)
    }
    await new Promise(resolve => setTimeout(resolve, 600))
  } finally {
    await context.close()
  }
}

/** Would a browser let this page make a sound? Not before somebody has clicked in it, or pressed a key. */
export const canSound = (): boolean =>
  typeof AudioContext !== 'undefined' &&
  (navigator as Partial<Navigator>).userActivation?.hasBeenActive !== false
