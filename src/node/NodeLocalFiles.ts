/**
 * Many files at once by Node's own calls. What a disk has in memory is read on the spot: a call that waits for another
 * thread takes ten times as long as the reading. Where files have to be waited for, many are waited for at once.
 *
 * @since 0.1.0
 */
import * as Arr from "effect/Array"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import {
  close,
  closeSync,
  type Dirent,
  open,
  openSync,
  read,
  readdir,
  readdirSync,
  readSync,
  stat,
  statSync,
  writev,
  writevSync
} from "node:fs"
import { InvalidSource } from "../schema/NomadError.ts"
import { Pool } from "../services/internal/Lent.ts"
import {
  atOnce,
  type Info,
  LocalFiles,
  pieceSize,
  type Service,
  type Target,
  unwritten,
  type Writer
} from "../services/LocalFiles.ts"
import { type Room, stored } from "./internal/StoredFiles.ts"

type Done<A> = (error: NodeJS.ErrnoException | null, answer?: A) => void

/** What a call of `node:fs` answers; the answer counts where there is no error. */
type Answered<A> = (error: NodeJS.ErrnoException | null, answer: A) => void

/** Something that is done with a file: on the spot, and while others are done. */
interface Task<A, B> {
  readonly pathOf: (item: A) => string
  readonly now: (item: A) => B
  readonly later: (item: A, done: Done<B>) => void
}

/** For so long, in milliseconds, nothing else happens in the process. */
const shortTime = 1

/** If fewer files than that are done in the time, they have to be waited for. */
const quickFiles = 20

/** A call that takes longer, in milliseconds, waits for a disk or a network: what follows is left to other threads. */
const longCall = 10

const refuse = (path: string, { code, message }: NodeJS.ErrnoException) =>
  new InvalidSource({ source: path, hint: code === "ENOENT" ? "there is no such file or folder" : (code ?? message) })

/**
 * Does a task for each item: on the spot, in turns of so many milliseconds, as long as that is quick, then `atOnce` at a
 * time. The first failure is the whole's, once nothing is under way any more.
 */
const forEach =
  (turn: number) =>
  <A, B>({ later, now, pathOf }: Task<A, B>, items: ReadonlyArray<A>): Effect.Effect<ReadonlyArray<B>, InvalidSource> =>
    Effect.callback((resume) => {
      const answers: Array<B> = []
      let next = 0
      let underWay = 0
      let failure: InvalidSource | undefined
      const mayBegin = () => next < items.length && failure === undefined
      const failed = (item: A, error: NodeJS.ErrnoException) => {
        failure ??= refuse(pathOf(item), error)
      }
      const begin = (index: number, item: A) => {
        underWay++
        later(item, (error, answer) => {
          underWay--
          if (error !== null) failed(item, error)
          else if (answer !== undefined) answers[index] = answer
          waiting()
        })
      }
      const end = () => resume(failure === undefined ? Effect.succeed(answers) : Effect.fail(failure))
      const hasRoom = () => underWay < atOnce
      const waiting = () => {
        while (hasRoom() && mayBegin()) begin(next, items[next++]!)
        if (underWay === 0) end()
      }
      const onTheSpot = () => {
        const [from, until] = [next, performance.now() + turn]
        while (mayBegin() && performance.now() < until) {
          const item = items[next++]!
          try {
            answers.push(now(item))
          } catch (error) {
            failed(item, error as NodeJS.ErrnoException) // the functions of `node:fs` throw nothing else
          }
        }
        if (!mayBegin()) end()
        else if (next - from < quickFiles) waiting()
        else setImmediate(onTheSpot)
      }
      onTheSpot()
      return Effect.sync(() => {
        failure ??= new InvalidSource({ source: "", hint: "nobody waits for it any more" })
      })
    })

const looking: Task<string, Info> = {
  pathOf: (path) => path,
  now: (path) => {
    const { mtime, size } = statSync(path)
    return { size, modified: mtime }
  },
  later: (path, done) =>
    stat(path, (error, info) => (error === null ? done(null, { size: info.size, modified: info.mtime }) : done(error)))
}

const typeOf = (entry: Dirent): FileSystem.File.Type => {
  if (entry.isFile()) return "File"
  if (entry.isDirectory()) return "Directory"
  return entry.isSymbolicLink() ? "SymbolicLink" : "Unknown"
}

interface Known {
  readonly path: string
  readonly size: number
}

/** Rooms beside each other: memory for one large thing costs less than for many small ones. */
const rooms = (files: ReadonlyArray<Known>): ReadonlyArray<Room> => {
  const bytes = Buffer.allocUnsafeSlow(files.reduce((sum, { size }) => sum + size + 1, 0))
  let end = 0
  return files.map(({ path, size }) => ({ path, size, bytes: bytes.subarray(end, (end += size + 1)) }))
}

/** Reads on until there are enough bytes in the room, or the file is at its end; answers how many there are. */
const fill = (descriptor: number, room: Uint8Array, enough: number, done: Answered<number>): void => {
  const from = (at: number): void =>
    read(descriptor, room, at, room.length - at, null, (error, count) => {
      if (error !== null) return done(error, at)
      return count === 0 || at + count >= enough ? done(null, at + count) : from(at + count)
    })
  from(0)
}

const reading: Task<Room, Uint8Array> = {
  pathOf: ({ path }) => path,
  now: ({ bytes, path, size }) => {
    const descriptor = openSync(path, "r")
    try {
      let at = 0
      for (;;) {
        const count = readSync(descriptor, bytes, at, bytes.length - at, at)
        at += count
        if (count === 0 || at >= size) return bytes.subarray(0, at)
      }
    } finally {
      closeSync(descriptor)
    }
  },
  later: ({ bytes, path, size }, done) =>
    open(path, "r", (error, descriptor) => {
      if (error !== null) return done(error)
      const end: Done<Uint8Array> = (failure, answer) =>
        close(descriptor, (error) => (failure === null ? done(error, answer) : done(failure)))
      fill(descriptor, bytes, size, (error, length) =>
        error === null ? end(null, bytes.subarray(0, length)) : end(error)
      )
    })
}

type Call<A> = (done: Answered<A>) => void

/** What a call of `node:fs` answers, to whoever still waits for it. */
const answered = <A>(path: string, call: Call<A>): Effect.Effect<A, InvalidSource> =>
  Effect.callback((resume) =>
    call((error, answer) => resume(error === null ? Effect.succeed(answer) : Effect.fail(refuse(path, error))))
  )

/** The same, from beginning to end: a file is not closed while it is read. */
const called = <A>(path: string, call: Call<A>): Effect.Effect<A, InvalidSource> =>
  Effect.uninterruptible(answered(path, call))

/** Lists folders on the spot until that takes long, and has other threads list the next ones. */
const lister = (turn: number): Service["list"] => {
  let quick = turn > 0
  const list = (path: string, done: Answered<ReadonlyArray<Dirent>>): void => {
    if (!quick) return readdir(path, { withFileTypes: true }, done)
    const begun = performance.now()
    try {
      done(null, readdirSync(path, { withFileTypes: true }))
    } catch (error) {
      done(error as NodeJS.ErrnoException, []) // the functions of `node:fs` throw nothing else
    }
    quick = performance.now() - begun < longCall
  }
  return (path) =>
    Effect.map(
      answered<ReadonlyArray<Dirent>>(path, (done) => list(path, done)),
      (entries) => entries.map((entry) => ({ name: entry.name, type: typeOf(entry) }))
    )
}

const opened = (path: string, flag: "r" | "w" | "wx") =>
  Effect.acquireRelease(
    called<number>(path, (done) => open(path, flag, done)),
    (descriptor) => Effect.ignore(called<void>(path, (done) => close(descriptor, done)))
  )

/** Reads into rooms that come back once they are sent. */
const bytes = (path: string): Stream.Stream<Uint8Array, InvalidSource> =>
  Stream.unwrap(
    Effect.map(opened(path, "r"), (descriptor) => {
      const pool = new Pool(pieceSize)
      return Stream.fromPull(
        Effect.succeed(
          Effect.suspend(() => {
            const room = pool.take()
            return Effect.flatMap(
              called<number>(path, (done) => fill(descriptor, room, room.length, done)),
              (length) => (length === 0 ? Cause.done() : Effect.succeed(Arr.of(room.first(length))))
            )
          })
        )
      )
    })
  ).pipe(Stream.buffer({ capacity: 1 }))

/**
 * So many bytes are written by one call, 256 KiB. For many more, Linux takes memory in larger blocks, which a virtual machine
 * may have to fetch first: 512 MiB took 0.25 s this way, and 0.15 to 1.2 s in calls of 1 MiB.
 */
const writeSize = 256 * 1024

/** Pieces that are still to be written. */
class Left {
  #pieces: ReadonlyArray<Uint8Array>

  constructor(pieces: ReadonlyArray<Uint8Array>) {
    this.#pieces = pieces.filter(({ length }) => length > 0)
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0
  }

  /** What one call writes. */
  get next(): ReadonlyArray<Uint8Array> {
    const parts: Array<Uint8Array> = []
    let room = writeSize
    for (const piece of this.#pieces) {
      if (room === 0) break
      const part = piece.subarray(0, room)
      parts.push(part)
      room -= part.length
    }
    return parts
  }

  /** So many bytes of it are written. */
  without(count: number): Left {
    let written = count
    return new Left(
      this.#pieces.map((piece) => {
        const part = piece.subarray(written)
        written -= piece.length - part.length
        return part
      })
    )
  }
}

/** Writes on the spot what memory takes in at once, and has other threads wait for disks. */
const putter = (descriptor: number, turn: number) => {
  let quick = turn > 0
  const later = (left: Left, done: Answered<void>): void => {
    if (left.isEmpty) return done(null)
    writev(descriptor, left.next, (error, count) => (error === null ? later(left.without(count), done) : done(error)))
  }
  return (pieces: ReadonlyArray<Uint8Array>, done: Answered<void>): void => {
    let left = new Left(pieces)
    try {
      while (quick && !left.isEmpty) {
        const begun = performance.now()
        left = left.without(writevSync(descriptor, left.next))
        quick = performance.now() - begun < longCall
      }
    } catch (error) {
      return done(error as NodeJS.ErrnoException) // the functions of `node:fs` throw nothing else
    }
    later(left, done)
  }
}

const writer =
  (turn: number) =>
  ({ exclusive, name, path }: Target): Effect.Effect<Writer, InvalidSource, Scope.Scope> => {
    const refuse = ({ hint }: InvalidSource) => unwritten(name ?? path, hint)
    return opened(path, exclusive === true ? "wx" : "w").pipe(
      Effect.mapError(refuse),
      Effect.map((descriptor) => {
        const put = putter(descriptor, turn)
        return (pieces) =>
          Effect.mapError(
            called<void>(path, (done) => put(pieces, done)),
            refuse
          )
      })
    )
  }

const service = (turn: number): Service => {
  const each = forEach(turn)
  return {
    list: lister(turn),
    stored: stored({ bytes, read: (rooms) => each(reading, rooms) }),
    look: (paths) => each(looking, paths),
    read: (files) => Effect.suspend(() => each(reading, rooms(files))),
    bytes,
    writer: writer(turn)
  }
}

/**
 * Node's way for all programs that it is provided to; `NodeNomad.layer` brings it along.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<never> = Layer.succeed(LocalFiles, service(shortTime))

/**
 * The same, but nothing is read on the spot: for folders on a network that may keep the process from all else while one
 * file is waited for.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerWaiting: Layer.Layer<never> = Layer.succeed(LocalFiles, service(0))
