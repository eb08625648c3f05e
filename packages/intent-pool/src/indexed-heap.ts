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
    this.#put(item, this.#items.length)
    this.#rise(this.#items.length - 1)
  }

  /** False if the item is not held. */
  remove(item: T): boolean {
    const position = this.#positions.get(item)
    if (position === undefined) return false
    this.#positions.delete(item)
    const last = this.#items.pop()!
    if (last === item) return true
    this.#put(last, position)
    this.#rise(position)
    this.#sink(this.#positions.get(last)!)
    return true
  }

  #put(item: T, position: number): void {
    this.#items[position] = item
    this.#positions.set(item, position)
  }

  #swap(a: number, b: number): void {
    const itemAtA = this.#items[a]!
    this.#put(this.#items[b]!, a)
    this.#put(itemAtA, b)
  }

  #rise(position: number): void {
    for (let at = position; at > 0;) {
      const parent = (at - 1) >> 1
      if (!this.#isBefore(this.#items[at]!, this.#items[parent]!)) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #sink(position: number): void {
    for (let at = position; ;) {
      const first = this.#firstOf(at, 2 * at + 1, 2 * at + 2)
      if (first === at) return
      this.#swap(at, first)
      at = first
    }
  }

  #firstOf(...positions: readonly number[]): number {
    const held = positions.filter((position) => position < this.#items.length)
    return held.reduce((first, at) => (this.#isBefore(this.#items[at]!, this.#items[first]!) ? at : first))
  }
}
