import { ChatError } from '@parlo/contract'
import type { Caller, ChatDomain } from '../packages/server/src/domain/chat.ts'
import type { Device } from './device.ts'
import type { ServerNode } from './server-node.ts'
import type { Stage } from './stage.ts'
import { Wire, type WireListener } from './wire.ts'

/** What is asked over REST. */
export type Question<T> = (chat: ChatDomain, caller: Caller) => Promise<T>

/** How a device reaches the server. */
export interface Network {
  /** Open a wire; undefined when nobody answers. */
  dial(device: Device, listener: WireListener): Wire | undefined
  /** A REST call. @throws {ChatError} `offline` and whatever the server refuses with */
  ask<T>(device: Device, question: Question<T>): Promise<T>
}

/** The longest that one way of a REST call takes, in milliseconds. */
export const TRIP = 2_000
/** A caller looks so often whether its server has died, in milliseconds. */
const LOOK = 500
/** By then a page has cached what it was told in a welcome. */
const SAVED = 3_000

export function createNetwork(stage: Stage): Network {
  const { world, random, wires, calls } = stage

  function trip(device: Device): Promise<void> {
    const millis = random.chance(0.05) ? random.between(0, TRIP) : random.between(5, 60)
    return new Promise(resolve => {
      world.after(
        millis,
        () => {
          resolve()
          world.stir()
        },
        device
      )
    })
  }

  function reached(device: Device, node: ServerNode | undefined): ServerNode {
    if (node?.alive && !stage.seatOf(device).offline) return node
    throw new ChatError('offline', 'Simulated: the server is not reached')
  }

  /** A server that dies leaves its callers without an answer; they learn of it when their connection breaks. */
  function death(node: ServerNode, device: Device): Promise<{ error: unknown }> {
    return new Promise(resolve => {
      const look = () => {
        if (node.alive) return void world.after(LOOK, look, device)
        resolve({ error: new ChatError('offline', 'Simulated: the server died') })
        world.stir()
      }
      world.after(LOOK, look, device)
    })
  }

  async function exchange<T>(device: Device, question: Question<T>): Promise<T> {
    await trip(device)
    const node = reached(device, stage.node)
    const answered = node.answer(device.user, question).then(
      value => ({ value }),
      (error: unknown) => ({ error })
    )
    const answer = await Promise.race([answered, death(node, device)])
    await trip(device)
    reached(device, node)
    if (stage.seatOf(device).losesCalls && random.chance(0.5)) {
      stage.hit('REST call lost')
      throw new ChatError('offline', 'Simulated: the answer was lost')
    }
    if ('error' in answer) throw answer.error
    return answer.value
  }

  return {
    dial(device, listener) {
      const seat = stage.seatOf(device)
      if (seat.offline || !stage.node) return undefined
      const awaited = stage.awaited.has(seat) ? stage.awaited : undefined
      const wire = new Wire(world, random, {
        ...listener,
        onText(text) {
          listener.onText(text)
          // Back with what the backup has, whatever it held before.
          if (awaited && text.startsWith('{"type":"welcome"')) {
            // And has cached it, so that the next page does not begin with more.
            world.after(seat.drive ? SAVED : 0, () => stage.back(seat, awaited), device)
          }
        }
      })
      for (const old of wires) if (old.over) wires.delete(old)
      wires.add(wire)
      stage.node.accept(wire)
      return wire
    },

    async ask(device, question) {
      const call = { device }
      calls.add(call)
      try {
        return await exchange(device, question)
      } finally {
        calls.delete(call)
      }
    }
  }
}
