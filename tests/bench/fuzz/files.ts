// One file of each kind that people hand on, with every field that it may have.

export const wantText = `category: 34430000
title: A touring bicycle
description: |
  Steel frame, with racks.
  Used is fine.
wishes:
  - name: colour
    value: blue
    must: true
  - name: frameSize
    min: 54
    max: 58
    unit: cm
    weight: 40
  - name: brakes
    in: [disc, rim]
    weight: 10
  - name: notes
    contains: steel
    weight: 3
quantity: 2
deals: 1
place: { country: ES, region: ES-MD }
window: { from: 2027-06-01, to: 2027-06-30 }
delivery: { modes: [ship, pickup], latest: 2027-07-31 }
budget: { currency: EUR, max: 1200.00, sealed: true }
expires: 3 days
terms: { id: sample, sha256: ${'0f'.repeat(32)}, url: "https://example.org/terms" }
preferences: { price: 3 }
`

export const catalogueText = JSON.stringify({
  vendor: { name: 'Bicicletas Sol', country: 'ES', url: 'https://sol.example' },
  currency: 'EUR',
  terms: { accept: ['00'.repeat(32)], acceptDefault: true },
  bindingHours: 48,
  items: [
    {
      sku: 'T-54',
      category: '34430000',
      title: 'Travel 54',
      description: 'Steel, with racks.',
      price: '980.00',
      properties: { colour: ['blue', 'red'], frameSize: { value: 54, unit: 'cm' }, lights: true },
      delivery: [
        { mode: 'ship', price: '20.00', days: { min: 2, max: 5 }, countries: ['ES', 'PT'] },
        { mode: 'pickup' },
      ],
    },
    { sku: 'X', category: '34432000', title: 'Brackets', price: '10.00', delivery: [{ mode: 'digital' }] },
  ],
})

export const configText = `# the shop
vendor: { name: Sol, country: ES, url: https://sol.example }
catalogue: items.json
network: main
bootstrap: [/ip4/192.0.2.7/tcp/4001]
listen:
  - /ip4/0.0.0.0/tcp/4001
mdns: false
data: ~/sol
logLevel: info
rootKey: /media/stick/root.key
`

export const officialText = `CODE,EN,ES,FR
34430000-0,Bicycles,Bicicletas,Vélos
"34431000-7","Non-motorised bicycles","Bicicletas ""sin"" motor",Vélos
03111000-2;Seeds,Semillas,"Graines, etc."
34432000-4,Parts,,
`
