// Bytes as every platform has them. SPEC section 1.

/**
 * The same bytes as a plain Uint8Array. A Node Buffer passes for one, but its `slice` shares memory instead of copying
 * it, and its `buffer` often holds what belongs to others.
 */
export function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
