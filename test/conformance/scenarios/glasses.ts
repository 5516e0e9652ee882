/**
 * Files that refer to each other: two systems with their elements, a workflow from one to the other, and what is no main
 * file.
 */
import type { Files } from "../Step.ts"

const system = "nomad.datamodel.metainfo.basesections.CompositeSystem"

const water = (word: string): string =>
  JSON.stringify({
    metadata: { entry_name: `Glass ${word}`, comment: "poured", references: ["https://example.org/glass"] },
    data: {
      m_def: system,
      name: `Glass ${word}`,
      lab_id: `G-${word}`,
      datetime: "2023-11-12T13:14:15+00:00",
      description: "<p>still water</p>",
      elemental_composition: [
        { element: "H", atomic_fraction: 0.6667 },
        { element: "O", atomic_fraction: 0.3333 }
      ]
    }
  })

const iron = (word: string): string => `data:
  m_def: ${system}
  name: Nail ${word}
  lab_id: N-${word}
  elemental_composition:
    - element: Fe
      atomic_fraction: 1.0
`

const rusting = (word: string): string => `workflow2:
  name: Rusting ${word}
  inputs:
    - name: glass
      section: ../upload/archive/mainfile/glass_${word}.archive.json#/data
  tasks:
    - m_def: nomad.datamodel.metainfo.workflow.TaskReference
      name: pour
      inputs:
        - name: glass
          section: ../upload/archive/mainfile/glass_${word}.archive.json#/data
  outputs:
    - name: nail
      section: ../upload/archive/mainfile/nail_${word}.archive.yaml#/data
`

/** Three main files that have a word in their names, and two other files. */
export const files = (word: string): Files => ({
  [`glass_${word}.archive.json`]: water(word),
  [`nail_${word}.archive.yaml`]: iron(word),
  [`rusting_${word}.archive.yaml`]: rusting(word),
  "notes.txt": "red\nbrown\n".repeat(4),
  "sub/weights.csv": "day,grams\n1,7.1\n2,7.2\n"
})
