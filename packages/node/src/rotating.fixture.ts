// A process that replaces a vendor's delegate key over and over, until it is killed.

import { openOwnFolder } from './folder.ts'
import { loadVendorIdentity } from './profile.ts'
import { signProfile } from './profile-signing.ts'
import { ownRootKeyPath, readRootKey } from './root-key.ts'

const [path = '', network = ''] = process.argv.slice(2)
const description = { name: 'Viajes Sol' }
const own = openOwnFolder(path, { onStop: () => undefined, signal: new AbortController().signal })
for (;;) {
  const nowMs = Date.now()
  const identity = await loadVendorIdentity(own, { description, network, nowMs })
  process.stdout.write(`${identity.standing().record.value.revision}\n`)
  const delegate = identity.makeDelegate(nowMs)
  const basis = { ...identity.standing().basis, delegate }
  const signed = signProfile(readRootKey(ownRootKeyPath(path))!, { ...basis, description, nowMs, others: 'end-soon' })
  await identity.accept(signed.bytes, { nowMs, after: basis.previous?.revision })
}
