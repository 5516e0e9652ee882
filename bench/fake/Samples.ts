/**
 * What is uploaded to the fake: samples of a laboratory's notebook.
 */

const metals = ["Ti", "Zr", "Fe", "Ni", "Cu", "Zn", "Ag", "Au"]

const sample = (n: number): string =>
  JSON.stringify({
    data: {
      m_def: "nomad.datamodel.metainfo.eln.ELNSample",
      name: `Sample ${n}`,
      lab_id: `L-${n}`,
      description: `Number ${n} of many.`,
      elemental_composition: [
        { element: metals[n % metals.length], atomic_fraction: 0.5 },
        { element: "O", atomic_fraction: 0.5 }
      ]
    }
  })

/** An upload of so many entries, each with a folder of its own. */
export const upload = (from: number, count: number) => ({
  main_author: "researcher",
  published: true,
  files: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${from + index}/sample.archive.json`, sample(from + index)])
  )
})
