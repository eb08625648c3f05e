// One process holds a data folder at a time, and what a killed process has kept is there for the next.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createBuyerStore } from './buyer-store.ts'
import { openDataFolder } from './data-folder.ts'
import { openDatabase, type Database } from './database.ts'
import { inspectDataFolder } from './inspect-folder.ts'
import { createPoolMemory } from './pool-memory.ts'
import { contentsOf, temporaryPath } from './temporary.fixture.ts'

/** A child process at work, and the lines that it prints. It ends with the block that uses it. */
function startChild(work: string, path: string) {
  const program = fileURLToPath(new URL('child.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [program, work, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exited
  }
  return {
    pid: child.pid,
    async nextLine(): Promise<string | undefined> {
      const next = await lines.next()
      return next.done === true ? undefined : next.value
    },
    kill,
    [Symbol.asyncDispose]: kill,
  }
}

/** Lets a child take steps, kills it amid them, and returns the last step that it told of. */
async function killAtWork(work: string, path: string): Promise<number> {
  await using child = startChild(work, path)
  let last: string | undefined
  for (let step = 0; step < 50; step += 1) last = await child.nextLine()
  await child.kill()
  for (let line = last; line !== undefined; line = await child.nextLine()) last = line
  return Number(last)
}

function withDatabase<T>(path: string, use: (database: Database) => T): T {
  const folder = openDataFolder(path)
  const database = openDatabase(folder)
  try {
    return use(database)
  } finally {
    database.close()
    folder.close()
  }
}

describe('a data folder', () => {
  test('in use by another process is refused with its number, and free once that process is killed', async () => {
    using temporary = temporaryPath()
    await using holder = startChild('hold', temporary.path)
    expect(await holder.nextLine()).toBe('held')

    expect(() => openDataFolder(temporary.path)).toThrow(
      expect.objectContaining({
        name: 'StorageError',
        code: 'folder-in-use',
        message: `The data folder «${temporary.path}» is in use by process ${holder.pid}: stop it, or choose another folder with --data.`,
      }),
    )

    await holder.kill()
    openDataFolder(temporary.path).close()
  })

  test('that a killed process left behind goes to exactly one of those who want it', async () => {
    using temporary = temporaryPath()
    await using killed = startChild('hold', temporary.path)
    await killed.nextLine()
    await killed.kill()

    await using first = startChild('hold', temporary.path)
    await using second = startChild('hold', temporary.path)
    await using third = startChild('hold', temporary.path)
    const answers = await Promise.all([first.nextLine(), second.nextLine(), third.nextLine()])
    const refused = answers.filter((answer) => answer === 'folder-in-use')
    expect(answers).toContain('held')
    expect(refused).toHaveLength(2)
  })
})

describe('keys kept apart', () => {
  test('are the same for all of the processes that make them at once', async () => {
    using temporary = temporaryPath()
    await using first = startChild('keys-apart', temporary.path)
    await using second = startChild('keys-apart', temporary.path)
    await using third = startChild('keys-apart', temporary.path)
    const keys = await Promise.all([first.nextLine(), second.nextLine(), third.nextLine()])
    expect(keys[0]).toHaveLength(50 * 32 * 2)
    expect(new Set(keys).size).toBe(1)
    expect(Object.keys(contentsOf(temporary.path))).toHaveLength(50)
  })
})

describe('a report on a data folder', () => {
  test('names the process that works in it, and takes nothing from it', async () => {
    using temporary = temporaryPath()
    await using holder = startChild('hold', temporary.path)
    await holder.nextLine()
    expect(inspectDataFolder(temporary.path).holder).toEqual({ code: 'held', pid: holder.pid })
    expect(() => openDataFolder(temporary.path)).toThrow(expect.objectContaining({ code: 'folder-in-use' }))
    await holder.kill()
    expect(inspectDataFolder(temporary.path).holder).toEqual({ code: 'free' })
  })

  test('reads along while a process writes, and what it left when it was killed, and changes no file', async () => {
    using temporary = temporaryPath()
    await using writer = startChild('remember', temporary.path)
    for (let step = 0; step < 20; step += 1) await writer.nextLine()
    expect(inspectDataFolder(temporary.path).database).toMatchObject({ code: 'ok', flaws: [] })
    await writer.kill()

    const before = contentsOf(temporary.path)
    expect(Object.keys(before)).toContain('pregon.sqlite-wal')
    expect(inspectDataFolder(temporary.path).database).toMatchObject({ code: 'ok', flaws: [] })
    expect(contentsOf(temporary.path)).toEqual(before)
  })
})

describe('after a process was killed at work', () => {
  test('no key index that it told of is given out again', async () => {
    using temporary = temporaryPath()
    const last = await killAtWork('count', temporary.path)
    expect(last).toBeGreaterThanOrEqual(5 + 49)
    const next = withDatabase(temporary.path, (database) => createBuyerStore(database).nextKeyIndex(5_000))
    expect(next).toBeGreaterThan(last)
  })

  test('all that its pool told of is still remembered', async () => {
    using temporary = temporaryPath()
    const last = await killAtWork('remember', temporary.path)
    const births = withDatabase(temporary.path, (database) =>
      [...createPoolMemory(database).load(0)].map(({ bornAtMs }) => bornAtMs),
    )
    expect(last).toBeGreaterThanOrEqual(49)
    // The step after the last line may have been done, too.
    expect([last + 1, last + 2]).toContain(births.length)
    expect(new Set(births)).toEqual(new Set(births.keys()))
  })
})
