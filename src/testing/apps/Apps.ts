/**
 * The apps of a NOMAD 2.0.0 server without plug-ins, in NOMAD's own words (Apache License 2.0), as its API gives them.
 */
import * as Menus from "./Menus.ts"

/** Columns of a table, one a line: `+` before those that are shown at first, the title in parentheses. */
const columns = (lines: string) =>
  lines
    .trim()
    .split("\n")
    .map((line) => {
      const [, selected, search_quantity, title] = /^(\+?)([\w.]+)(?: \((.+)\))?$/.exec(line.trim()) ?? []
      return { search_quantity, selected: selected === "+", ...(title === undefined ? {} : { title }) }
    })

/** Where a widget is on screens of each size: `lg:5,6,19,0` is five wide and six high, at column 19 of row 0. */
const layout = (places: string) =>
  Object.fromEntries(
    places.split(" ").map((place) => {
      const [size = "", ...numbers] = place.split(/[:,]/)
      const [w, h, x, y] = numbers.map(Number)
      return [size, { w, h, x, y }]
    })
  )

const menu = (items: ReadonlyArray<Menus.Item>): Menus.Item => ({ type: "menu", title: "Filters", items })

const entries = {
  label: "Entries",
  path: "entries",
  category: "All",
  columns: columns(`
    +entry_name (Name)
    +results.material.chemical_formula_hill (Formula)
    +entry_type
    +upload_create_time (Upload time)
    +authors
    upload_name
    upload_id
    results.method.method_name
    results.method.simulation.program_name
    results.method.simulation.dft.xc_functional_type
    results.method.simulation.precision.apw_cutoff
    results.method.simulation.precision.basis_set
    results.method.simulation.precision.k_line_density
    results.method.simulation.precision.native_tier
    results.method.simulation.precision.planewave_cutoff
    results.material.structural_type
    results.material.symmetry.crystal_system
    results.material.symmetry.space_group_symbol
    results.material.symmetry.space_group_number
    results.eln.lab_ids
    results.eln.sections
    results.eln.methods
    results.eln.tags
    results.eln.instruments
    mainfile
    comment
    references
    datasets
    published (Access)`),
  menu: menu([
    Menus.material,
    Menus.elementsFormula,
    Menus.structureSymmetry,
    Menus.method,
    Menus.precision,
    Menus.dft,
    Menus.tb,
    Menus.gw,
    Menus.bse,
    Menus.dmft,
    Menus.eels,
    Menus.workflow,
    Menus.molecularDynamics,
    Menus.geometryOptimization,
    Menus.properties,
    Menus.electronic,
    Menus.vibrational,
    Menus.mechanical,
    Menus.useCases,
    Menus.solarCells,
    Menus.heterogeneousCatalysis,
    Menus.authorOriginDataset,
    Menus.visibilityIDsSchema
  ]),
  search_syntaxes: { exclude: ["free_text"] }
}

const calculations = {
  label: "Calculations",
  path: "calculations",
  category: "Theory",
  columns: columns(`
    +results.material.chemical_formula_hill (Formula)
    +results.method.simulation.program_name
    +results.method.method_name
    +results.method.simulation.dft.xc_functional_type
    +upload_create_time (Upload time)
    +authors
    results.method.simulation.precision.apw_cutoff
    results.method.simulation.precision.basis_set
    results.method.simulation.precision.k_line_density
    results.method.simulation.precision.native_tier
    results.method.simulation.precision.planewave_cutoff
    results.material.structural_type
    results.material.symmetry.crystal_system
    results.material.symmetry.space_group_symbol
    results.material.symmetry.space_group_number
    entry_name (Name)
    mainfile
    comment
    references
    datasets
    published (Access)`),
  menu: menu([
    Menus.material,
    Menus.elementsFormula,
    Menus.structureSymmetry,
    Menus.method,
    Menus.precision,
    Menus.dft,
    Menus.tb,
    Menus.gw,
    Menus.bse,
    Menus.dmft,
    Menus.workflow,
    Menus.molecularDynamics,
    Menus.geometryOptimization,
    Menus.properties,
    Menus.electronic,
    Menus.vibrational,
    Menus.mechanical,
    Menus.authorOriginDataset,
    Menus.visibilityIDsSchema
  ]),
  dashboard: {
    widgets: [
      {
        type: "periodictable",
        search_quantity: "results.material.elements",
        layout: layout("lg:14,11,0,0 md:12,8,0,0 sm:12,8,0,0 xl:14,11,0,0 xxl:13,9,0,0")
      },
      {
        search_quantity: "results.material.symmetry.space_group_symbol",
        type: "terms",
        layout: layout("lg:5,5,19,6 md:6,6,12,8 sm:6,5,6,13 xl:6,6,24,5 xxl:6,9,30,0")
      },
      {
        search_quantity: "results.material.structural_type",
        type: "terms",
        scale: "log",
        show_input: false,
        layout: layout("lg:5,6,19,0 md:6,6,0,8 sm:6,5,6,8 xl:5,11,19,0 xxl:6,9,19,0")
      },
      {
        search_quantity: "results.method.simulation.program_name",
        type: "terms",
        scale: "log",
        layout: layout("lg:5,6,14,0 md:6,8,12,0 sm:6,5,0,8 xl:5,11,14,0 xxl:6,9,13,0")
      },
      {
        search_quantity: "results.material.symmetry.crystal_system",
        type: "terms",
        show_input: false,
        layout: layout("lg:5,5,14,6 md:6,6,6,8 sm:6,5,0,13 xl:6,5,24,0 xxl:5,9,25,0")
      }
    ]
  },
  filters_locked: { quantities: "results.method.simulation.program_name" },
  search_syntaxes: { exclude: ["free_text"] }
}

const eln = {
  label: "ELN",
  path: "eln",
  category: "Experiment",
  columns: columns(`
    +entry_name (Name)
    +entry_type
    +upload_create_time (Upload time)
    +authors
    results.material.chemical_formula_hill (Formula)
    results.method.method_name
    results.eln.lab_ids
    results.eln.sections
    results.eln.methods
    results.eln.tags
    results.eln.instruments
    mainfile
    comment
    references
    datasets
    published (Access)`),
  menu: menu([
    Menus.material,
    Menus.elementsFormula,
    Menus.electronicLabNotebook,
    Menus.authorOriginDataset,
    Menus.visibilityIDsSchema
  ]),
  filters_locked: { quantities: "data" }
}

/** All of them, by the path in an address. */
export const apps: { readonly [path: string]: object } = { entries, calculations, eln }
