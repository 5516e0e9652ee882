/**
 * The categories of NOMAD's own that definitions can be put into.
 */

/** Their qualified names. */
export const categories: ReadonlyArray<string> = [
  "nomad.datamodel.metainfo.simulation.calculation.ScfInfo",
  "nomad.datamodel.metainfo.simulation.calculation.AccessoryInfo",
  "nomad.datamodel.metainfo.simulation.calculation.TimeInfo",
  "nomad.datamodel.metainfo.simulation.calculation.EnergyValue",
  "nomad.datamodel.metainfo.simulation.calculation.EnergyTypeReference",
  "nomad.datamodel.metainfo.simulation.calculation.ErrorEstimateContribution",
  "nomad.datamodel.metainfo.simulation.run.AccessoryInfo",
  "nomad.datamodel.metainfo.simulation.run.ProgramInfo",
  "nomad.datamodel.datamodel.EditableUserMetadata",
  "nomad.datamodel.datamodel.MongoUploadMetadata",
  "nomad.datamodel.datamodel.MongoEntryMetadata",
  "nomad.datamodel.datamodel.MongoSystemMetadata",
  "nomad.datamodel.datamodel.DomainMetadata",
  "nomad.datamodel.data.EntryDataCategory",
  "nomad.datamodel.data.ElnIntegrationCategory",
  "nomad.datamodel.data.BasicElnCategory",
  "nomad.datamodel.data.ElnExampleCategory",
  "nomad.datamodel.data.UseCaseElnCategory",
  "nomad.datamodel.data.WorkflowsElnCategory",
  "nomad.datamodel.metainfo.common.FastAccess"
]
