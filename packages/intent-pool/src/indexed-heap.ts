// A binary heap that can also drop an item from its middle: `push` and `remove` take O(log n), `peek` O(1).

/** An item and where it is, so that moving it needs no look-up. */
interface Entry<T> {
  readonly item: T
  at: number
}

/** Items are told apart by identity, and what orders them must not change while they are held. */
export class IndexedHeap<T> {
  readonly #heap: Entry<T>[] = []
  readonly #entries = new Map<T, Entry<T>>()
  readonly #isBefore: (a: T, b: T) => boolean

  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore
  }

  get size(): number {
    return this.#heap.length
  }

  /** The item that comes before all others. */
  peek(): T | undefined {
    return this.#heap[0]?.item
  }

  /** Expects an item that is not held yet. */
  push(item: T): void {
    const entry = { item, at: this.#heap.length }
    this.#entries.set(item, entry)
    this.#rise(entry)
  }

  /** False if the item is not held. */
  remove(item: T): boolean {
    const entry = this.#entries.get(item)
    if (entry === undefined) return false
    this.#entries.delete(item)
    const last = this.#heap.pop()!
    if (last === entry) return true
    last.at = entry.at
    this.#rise(last)
    this.#sink(last)
    return true
  }

  #put(entry: Entry<T>, at: number): void {
    this.#heap[at] = entry
    entry.at = at
  }

  /** Moves those that come after an entry down, from its place upwards, and puts it above them. */
  #rise(entry: Entry<T>): void {
    let { at } = entry
    while (at > 0) {
      const parent = this.#heap[(at - 1) >> 1]!
      if (!this.#isBefore(entry.item, parent.item)) break
      const { at: above } = parent
      this.#put(parent, at)
      at = above
    }
    this.#put(entry, at)
  }

  /** Moves those that come before an entry up, from its place downwards, and puts it below them. */
  #sink(entry: Entry<T>): void {
    let { at } = entry
    for (
      let child = this.#firstChild(at);
      child && this.#isBefore(child.item, entry.item);
      child = this.#firstChild(at)
    ) {
      const { at: below } = child
      this.#put(child, at)
      at = below
    }
    this.#put(entry, at)
  }

  /** Of the two below a place the one that comes first. */
  #firstChild(at: number): Entry<T> | undefined {
    const [left, right] = [this.#heap[2 * at + 1], this.#heap[2 * at + 2]]
    return left && right && this.#isBefore(right.item, left.item) ? right : left
  }
}
