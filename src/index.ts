/**
 * A client for NOMAD, the FAIR data platform of materials science.
 *
 * @since 0.1.0
 */
export * as Account from "./services/Account.ts"
export * as Archive from "./schema/Archive.ts"
export * as Auth from "./services/Auth.ts"
export * as Dataset from "./schema/Dataset.ts"
export * as Datasets from "./programs/Datasets.ts"
export * as Deployment from "./schema/Deployment.ts"
export * as Entries from "./programs/Entries.ts"
export * as Entry from "./schema/Entry.ts"
export * as Identifier from "./schema/Identifier.ts"
export * as Metadata from "./schema/Metadata.ts"
export * as Nomad from "./programs/Nomad.ts"
export * as NomadApi from "./api/NomadApi.ts"
export * as NomadClient from "./services/NomadClient.ts"
export * as NomadConfig from "./services/NomadConfig.ts"
export * as NomadError from "./schema/NomadError.ts"
export * as Pagination from "./schema/Pagination.ts"
export * as ProcessStatus from "./schema/ProcessStatus.ts"
export * as Query from "./schema/Query.ts"
export * as Timestamp from "./schema/Timestamp.ts"
export * as Upload from "./schema/Upload.ts"
export * as Uploads from "./programs/Uploads.ts"
export * as UploadSource from "./programs/UploadSource.ts"
export * as User from "./schema/User.ts"
export * as Users from "./programs/Users.ts"
