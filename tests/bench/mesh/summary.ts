// What the rounds come to: medians, and ratios of ours to stock.

import { floorTo, median } from '../numbers.ts'
import type { Arm, Measured } from './job.ts'

/** The third arm is ours with silent peers. */
export type ArmName = Arm | 'silent'
export type Round = Readonly<Record<ArmName, Measured>>

const wirePerUseful = ({ wireBytes, usefulBytes }: Measured): number => wireBytes / usefulBytes
const cpuPerDelivery = ({ cpuMs, deliveries }: Measured): number => cpuMs / deliveries

/** The numbers by the names that scripts know, and the table. Ratios are the medians of those of the rounds. */
export function summarise(rounds: readonly Round[]) {
  const middle = (arm: ArmName, decimals: number, value: (measured: Measured) => number) =>
    ceilTo(median(rounds.map((round) => value(round[arm]))), decimals)
  const ratio = (value: (measured: Measured) => number) =>
    ceilTo(median(rounds.map(({ ours, stock }) => value(ours) / value(stock))), 3)
  const sum = (arm: ArmName, value: (measured: Measured) => number) =>
    rounds.reduce((total, round) => total + value(round[arm]), 0)
  const delivered = (arm: ArmName) =>
    floorTo(sum(arm, ({ inTime }) => inTime) / sum(arm, ({ expected }) => expected), 5)
  const checks = (arm: ArmName) =>
    sum(arm, (measured) => measured.checks) / sum(arm, ({ allDeliveries }) => allDeliveries)
  const numbers = {
    checksPerIntentAndNode: ceilTo(checks('ours'), 4),
    wireVsStock: ratio(wirePerUseful),
    wirePerUsefulByte: middle('ours', 2, wirePerUseful),
    cpuVsStock: ratio(cpuPerDelivery),
    p99VsStock: ratio(({ p99Ms }) => p99Ms),
    d: rounds[0]!.ours.publicD,
    deliveryWithSilentPeers: delivered('silent'),
    silentPairs: sum('silent', ({ expected }) => expected),
    delivery: delivered('ours'),
    stockDelivery: delivered('stock'),
    stockWirePerUsefulByte: middle('stock', 2, wirePerUseful),
    cpuMsPerDelivery: middle('ours', 3, cpuPerDelivery),
    stockCpuMsPerDelivery: middle('stock', 3, cpuPerDelivery),
    p50Ms: middle('ours', 1, ({ p50Ms }) => p50Ms),
    p99Ms: middle('ours', 1, ({ p99Ms }) => p99Ms),
    stockP50Ms: middle('stock', 1, ({ p50Ms }) => p50Ms),
    stockP99Ms: middle('stock', 1, ({ p99Ms }) => p99Ms),
    p99MsWithSilentPeers: middle('silent', 1, ({ p99Ms }) => p99Ms),
    busy: middle('ours', 2, ({ busy }) => busy),
    stockBusy: middle('stock', 2, ({ busy }) => busy),
    meshLinks: middle('ours', 1, ({ meshLinks }) => meshLinks),
    lostConnections: sum('ours', ({ lostConnections }) => lostConnections),
    stockLostConnections: sum('stock', ({ lostConnections }) => lostConnections),
    stockMeshLinks: middle('stock', 1, ({ meshLinks }) => meshLinks),
  }
  const row = (text: string, ours: unknown, stock: unknown, goal = '') => [text, String(ours), String(stock), goal]
  const table = [
    ['', 'Pregón', 'stock', 'ours / stock'],
    row('signature checks for a record and node', numbers.checksPerIntentAndNode, '—'),
    row(
      'wire bytes for a useful byte',
      numbers.wirePerUsefulByte,
      numbers.stockWirePerUsefulByte,
      String(numbers.wireVsStock),
    ),
    row('CPU for a delivery, ms', numbers.cpuMsPerDelivery, numbers.stockCpuMsPerDelivery, String(numbers.cpuVsStock)),
    row('publish to delivery: p50, ms', numbers.p50Ms, numbers.stockP50Ms),
    row('publish to delivery: p99, ms', numbers.p99Ms, numbers.stockP99Ms, String(numbers.p99VsStock)),
    row('delivered', numbers.delivery, numbers.stockDelivery),
    row('delivered with silent peers', numbers.deliveryWithSilentPeers, '—'),
    row('links in the mesh, a node', numbers.meshLinks, numbers.stockMeshLinks),
    row('ends of connections lost on the way', numbers.lostConnections, numbers.stockLostConnections),
    row('share of a core in use', numbers.busy, numbers.stockBusy),
  ]
  return { numbers, table }
}

/** Rounded up, so that nothing beyond a goal reads as if it were within. */
const ceilTo = (value: number, decimals: number): number => -floorTo(-value, decimals)
