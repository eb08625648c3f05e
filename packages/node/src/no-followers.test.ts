// Publishing where peers are connected, and none of them follows the category.

import { expect, it } from 'vitest'
import { startBuyer, startVendor, wantOf } from './loopback.fixture.ts'

it('a buyer whose peers follow other categories learns that in time, and nothing is kept', async () => {
  const vendor = await startVendor()
  const buyer = await startBuyer({ bootstrap: vendor.addresses(), tuning: { reachTimeoutMs: 1000 } })
  const prepared = await buyer.prepare(wantOf({ category: '34430000' }))
  await expect(buyer.publish(prepared)).rejects.toMatchObject({
    message: expect.stringContaining('Of 1 connected peer none follows this category'),
    details: { case: 'none-follows', peers: 1 },
  })
  expect(buyer.intents()).toEqual([])
})
