/**
 * Many files at once by Node's own calls: three for each file that is read, where the usual way takes four and as many
 * promises.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { close, open, read, stat } from "node:fs"
import { InvalidSource } from "../schema/NomadError.ts"
import { atOnce, type Info, LocalFiles, type Service } from "../services/LocalFiles.ts"

type Done<A> = (error: NodeJS.ErrnoException | null, answer?: A) => void

const refuse = (path: string, { code, message }: NodeJS.ErrnoException) =>
  new InvalidSource({ source: path, hint: code === "ENOENT" ? "there is no such file or folder" : (code ?? message) })

/** Does something for each item, `atOnce` at a time; the first failure is the whole's, once nothing is under way any more. */
const forEach = <A, B>(
  items: ReadonlyArray<A>,
  pathOf: (item: A) => string,
  each: (item: A, done: Done<B>) => void
): Effect.Effect<ReadonlyArray<B>, InvalidSource> =>
  Effect.callback((resume) => {
    const answers: Array<B> = []
    let next = 0
    let underWay = 0
    let failure: InvalidSource | undefined
    const mayBegin = () => underWay < atOnce && next < items.length && failure === undefined
    const begin = (index: number, item: A) => {
      underWay++
      each(item, (error, answer) => {
        underWay--
        if (error !== null) failure ??= refuse(pathOf(item), error)
        else if (answer !== undefined) answers[index] = answer
        advance()
      })
    }
    const advance = () => {
      while (mayBegin()) begin(next, items[next++]!)
      if (underWay > 0) return
      resume(failure === undefined ? Effect.succeed(answers) : Effect.fail(failure))
    }
    advance()
    return Effect.sync(() => {
      failure ??= new InvalidSource({ source: "", hint: "nobody waits for it any more" })
    })
  })

const look = (path: string, done: Done<Info>): void =>
  stat(path, (error, info) => (error === null ? done(null, { size: info.size, modified: info.mtime }) : done(error)))

/** A byte more is asked for than there should be, to notice a file that grew. */
const contents = ({ path, size }: { readonly path: string; readonly size: number }, done: Done<Uint8Array>): void =>
  open(path, "r", (error, descriptor) => {
    if (error !== null) return done(error)
    const bytes = Buffer.allocUnsafeSlow(size + 1)
    const end: Done<Uint8Array> = (failure, answer) =>
      close(descriptor, (error) => (failure === null ? done(error, answer) : done(failure)))
    const from = (at: number): void =>
      read(descriptor, bytes, at, bytes.length - at, at, (error, count) => {
        if (error !== null) return end(error)
        return count === 0 || at + count >= size ? end(null, bytes.subarray(0, at + count)) : from(at + count)
      })
    from(0)
  })

const service: Service = {
  look: (paths) => forEach(paths, (path) => path, look),
  read: (files) => forEach(files, ({ path }) => path, contents)
}

/**
 * Node's way for all programs that it is provided to; `NodeNomad.layer` brings it along.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<never> = Layer.succeed(LocalFiles, service)
