/**
 * The files of a run: a large one, and a folder of many small ones, all of random bytes.
 */
import { randomFillSync } from "node:crypto"
import { mkdir, open, writeFile } from "node:fs/promises"

const piece = 1024 * 1024

const large = async (path: string, pieces: number) => {
  const file = await open(path, "w")
  for (let index = 0; index < pieces; index++) await file.write(randomFillSync(Buffer.allocUnsafe(piece)))
  await file.close()
}

const many = async (folder: string, folders: number, files: number, size: number) => {
  const bytes = randomFillSync(Buffer.allocUnsafe(size))
  for (let outer = 0; outer < folders; outer++) {
    await mkdir(`${folder}/calculation-${outer}`, { recursive: true })
    for (let inner = 0; inner < files; inner++)
      await writeFile(`${folder}/calculation-${outer}/file-${inner}.dat`, bytes)
  }
}

/** Writes them below a folder: 512 MiB, and folders of so many files of 4 KiB. */
export const make = async (work: string, counts: ReadonlyArray<number>) => {
  const file = `${work}/large.bin`
  const folderOf = (count: number) => `${work}/folder-${count}`
  await large(file, 512)
  for (const count of counts) await many(folderOf(count), Math.ceil(count / 100), Math.min(count, 100), 4096)
  return { file, folderOf, target: `${work}/got.bin` }
}
