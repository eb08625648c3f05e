// The degrees of a mesh that were measured beside each other. The public ones are in the network's settings.

/** As gossipsub names them: links wanted, too few, too many, kept by score, and kept of those that we dialled. */
export interface Degrees {
  readonly D: number
  readonly Dlo: number
  readonly Dhi: number
  readonly Dscore: number
  readonly Dout: number
}

/** By D. Gossipsub asks that `Dout` is less than `Dlo` and at most half of D. The last one is its own. */
export const degreesFor: Readonly<Record<number, Degrees>> = {
  3: { D: 3, Dlo: 2, Dhi: 12, Dscore: 2, Dout: 1 },
  4: { D: 4, Dlo: 3, Dhi: 12, Dscore: 3, Dout: 2 },
  5: { D: 5, Dlo: 4, Dhi: 12, Dscore: 3, Dout: 2 },
  6: { D: 6, Dlo: 4, Dhi: 12, Dscore: 4, Dout: 2 },
}
