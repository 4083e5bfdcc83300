/** Something that can die: what it had planned does not happen any more. */
export interface Mortal {
  readonly alive: boolean
}

interface Plan {
  at: number
  order: number
  run: (() => void) | undefined
  owner: Mortal | undefined
}

const turn = () => new Promise<void>(resolve => setImmediate(resolve))

/**
 * Time that passes as fast as there is something to do, and everything that is to happen in it.
 *
 * Events of one time run in the order planned. After each, all promises that it settled run to their end, so that what
 * happens depends on nothing but the plan.
 */
export class World {
  /** Milliseconds since the beginning. */
  now = 0
  readonly #plans: Plan[] = []
  #order = 0
  #stirred = false

  /** Plan something; the function returned calls it off. */
  after(millis: number, run: () => void, owner?: Mortal): () => void {
    const plan: Plan = { at: this.now + Math.max(0, millis), order: this.#order++, run, owner }
    this.#push(plan)
    return () => {
      plan.run = undefined
    }
  }

  /** Promises may have been settled, or begun: let them run before time goes on. */
  stir(): void {
    this.#stirred = true
  }

  /** Let time pass until then. */
  async run(until: number): Promise<void> {
    if (this.#stirred) await this.#settle()
    for (let plan = this.#plans[0]; plan && plan.at <= until; plan = this.#plans[0]) {
      this.#pop()
      if (!plan.run || plan.owner?.alive === false) continue
      this.now = plan.at
      plan.run()
      if (this.#stirred) await this.#settle()
    }
    this.now = until
  }

  async #settle(): Promise<void> {
    this.#stirred = false
    await turn()
  }

  // A binary heap: the next plan is first.

  #push(plan: Plan): void {
    const plans = this.#plans
    let index = plans.length
    plans.push(plan)
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (isBefore(plans[parent]!, plan)) break
      plans[index] = plans[parent]!
      index = parent
    }
    plans[index] = plan
  }

  #pop(): void {
    const plans = this.#plans
    const last = plans.pop()!
    if (plans.length === 0) return
    let index = 0
    for (;;) {
      let child = 2 * index + 1
      if (child >= plans.length) break
      if (child + 1 < plans.length && isBefore(plans[child + 1]!, plans[child]!)) child += 1
      if (isBefore(last, plans[child]!)) break
      plans[index] = plans[child]!
      index = child
    }
    plans[index] = last
  }
}

const isBefore = (a: Plan, b: Plan): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)
