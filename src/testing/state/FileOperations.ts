/**
 * What a process does to the files of an upload before it looks at them: adding, removing, copying and moving.
 */
import * as Effect from "effect/Effect"
import * as Unpack from "../processing/Unpack.ts"
import * as Folder from "./Folder.ts"
import { ProcessFailed } from "./Process.ts"

/** One change of an upload's files. Paths were checked when the request came. */
export type FileOperation =
  | {
      readonly op: "ADD"
      readonly target: string
      readonly name: string
      readonly bytes: Uint8Array
      readonly unpack: boolean
    }
  | { readonly op: "DELETE"; readonly path: string }
  | { readonly op: "COPY" | "MOVE"; readonly from: string; readonly to: string }

/** What the upload's status says while an operation is carried out. */
export const message = (operation: FileOperation): string => {
  if (operation.op === "ADD") return "Adding files"
  return operation.op === "DELETE" ? "Deleting files" : `${operation.op} the file`
}

const failed = (error: string) => new ProcessFailed({ error })

const addOne = (files: Folder.Folder, path: string, bytes: Uint8Array): Effect.Effect<string, ProcessFailed> =>
  Folder.put(files, path, bytes)
    ? Effect.succeed(path)
    : Effect.fail(failed(`AssertionError: .volumes/fs/tmp/${Folder.basename(path)} does not exist`))

const add = Effect.fnUntraced(function* (
  files: Folder.Folder,
  { target, name, bytes, unpack }: Extract<FileOperation, { readonly op: "ADD" }>
): Effect.fn.Return<ReadonlyArray<string>, ProcessFailed> {
  const unpacked = yield* Effect.mapError(
    Unpack.unpack({ file_name: name, bytes, auto_decompress: unpack }),
    ({ error }) => failed(error)
  )
  const paths: Array<string> = []
  for (const [path, content] of unpacked) paths.push(yield* addOne(files, Folder.join(target, path), content))
  return paths
})

const pathsBelow = (files: Folder.Folder, path: string): ReadonlyArray<string> => {
  const node = Folder.find(files, path)
  if (node === undefined) return []
  return Array.from(Folder.files(node), (file) => (file.path === "" ? path : Folder.join(path, file.path)))
}

const remove = (files: Folder.Folder, path: string): ReadonlyArray<string> => {
  const gone = pathsBelow(files, path)
  Folder.remove(files, path)
  return gone
}

const transfer = Effect.fnUntraced(function* (
  files: Folder.Folder,
  { op, from, to }: Extract<FileOperation, { readonly op: "COPY" | "MOVE" }>
): Effect.fn.Return<ReadonlyArray<string>, ProcessFailed> {
  const node = Folder.find(files, from)
  if (node === undefined) return yield* failed(`FileNotFoundError: ${from}`)
  const copy = Folder.copy(node)
  const gone = op === "MOVE" ? remove(files, from) : []
  if (!Folder.put(files, to, copy)) return yield* failed(`FileExistsError: ${to}`)
  return [...gone, ...pathsBelow(files, to)]
})

/** Carries out an operation; gives the paths of all files that it touched. */
export const apply = (
  files: Folder.Folder,
  operation: FileOperation
): Effect.Effect<ReadonlyArray<string>, ProcessFailed> => {
  if (operation.op === "ADD") return add(files, operation)
  return operation.op === "DELETE" ? Effect.sync(() => remove(files, operation.path)) : transfer(files, operation)
}
