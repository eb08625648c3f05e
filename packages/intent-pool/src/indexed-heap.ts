// A binary heap that can also drop an item from its middle: `push` and `remove` take O(log n), `peek` O(1).

/** Items are told apart by identity, and what orders them must not change while they are held. */
export class IndexedHeap<T> {
  readonly #items: T[] = []
  readonly #positions = new Map<T, number>()
  readonly #isBefore: (a: T, b: T) => boolean

  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore
  }

  get size(): number {
    return this.#items.length
  }

  /** The item that comes before all others. */
  peek(): T | undefined {
    return this.#items[0]
  }

  /** Expects an item that is not held yet. */
  push(item: T): void {
    this.#rise(item, this.#items.length)
  }

  /** False if the item is not held. */
  remove(item: T): boolean {
    const position = this.#positions.get(item)
    if (position === undefined) return false
    this.#positions.delete(item)
    const last = this.#items.pop()!
    if (last !== item) this.#sink(last, this.#rise(last, position))
    return true
  }

  #put(item: T, position: number): void {
    this.#items[position] = item
    this.#positions.set(item, position)
  }

  /** Moves the place for an item up past those that come after it, and puts it there. Returns the place. */
  #rise(item: T, from: number): number {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(item, this.#items[parent]!)) break
      this.#put(this.#items[parent]!, at)
      at = parent
    }
    this.#put(item, at)
    return at
  }

  /** Moves the place for an item down past those that come before it, and puts it there. */
  #sink(item: T, from: number): void {
    let at = from
    for (;;) {
      const child = this.#firstChild(at)
      if (child === undefined || !this.#isBefore(this.#items[child]!, item)) break
      this.#put(this.#items[child]!, at)
      at = child
    }
    if (at !== from) this.#put(item, at)
  }

  /** The place below that comes before the other. */
  #firstChild(parent: number): number | undefined {
    const [left, right] = [2 * parent + 1, 2 * parent + 2]
    if (left >= this.#items.length) return undefined
    return right < this.#items.length && this.#isBefore(this.#items[right]!, this.#items[left]!) ? right : left
  }
}
