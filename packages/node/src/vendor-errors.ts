// What can be wrong with a vendor's keys and profile. Only vendors meet it, so it is said in English.

export type VendorErrorCode =
  /** The root key is needed and its file is not there. */
  | 'root-key-away'
  /** The file of the root key holds no key, may be read by others, or cannot be read. */
  | 'root-key-unusable'
  /** The root key is not the one that the profile names. */
  | 'root-key-foreign'
  /** The profile, or the right of this node's key to speak for the vendor, has ended. */
  | 'profile-over'
  /** A profile that was handed in cannot follow the one in force. */
  | 'profile-refused'
  /** What the data folder holds of the profile cannot be used. */
  | 'profile-damaged'

/** The message is one sentence for people that names the remedy. */
export class VendorError extends Error {
  override readonly name = 'VendorError'
  readonly code: VendorErrorCode

  constructor(code: VendorErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
