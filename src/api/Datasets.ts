/**
 * The router `/datasets`: entries under a common name.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Dataset } from "../schema/Dataset.ts"
import { optional, wire } from "../schema/internal/Field.ts"
import { Pagination } from "../schema/Pagination.ts"
import { Access } from "./Access.ts"
import * as Page from "./Page.ts"
import { BadRequest, Forbidden, NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, user: __, ...known } = Dataset.fields

const DatasetData = wire(known)

/** `owned` by an account, or `foreign`: a citation of other people's entries. */
const DatasetType = Schema.Literals(["owned", "foreign"])

/** What a new dataset is called and holds. */
export class DatasetCreate extends Schema.Opaque<DatasetCreate>()(
  Schema.toEncoded(
    Schema.Struct({
      dataset_name: optional(Schema.String),
      dataset_type: optional(DatasetType),
      entries: optional(Schema.Array(Schema.String)),
      query: optional(Schema.Unknown)
    })
  )
) {}

/** A dataset and its id. */
export class DatasetAnswer extends Schema.Opaque<DatasetAnswer>()(
  wire({ dataset_id: Schema.String, data: DatasetData })
) {}

/** A page of datasets. */
export class DatasetsAnswer extends Schema.Opaque<DatasetsAnswer>()(
  wire({ pagination: optional(Pagination), data: optional(Schema.Array(DatasetData)) })
) {}

/** The endpoints of this router. */
export class Datasets extends HttpApiGroup.make("datasets").add(
  HttpApiEndpoint.get("list", "/datasets", {
    query: {
      dataset_id: Schema.optionalKey(Schema.String),
      dataset_name: Schema.optionalKey(Schema.String),
      user_id: Schema.optionalKey(Schema.Array(Schema.String)),
      dataset_type: Schema.optionalKey(Schema.String),
      doi: Schema.optionalKey(Schema.String),
      prefix: Schema.optionalKey(Schema.String),
      ...Page.parameters
    },
    success: DatasetsAnswer,
    error: [BadRequest, Unauthorized, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("create", "/datasets", {
    payload: DatasetCreate,
    success: DatasetAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  }).annotate(Access, "required"),
  HttpApiEndpoint.get("get", "/datasets/:dataset_id", {
    params: { dataset_id: Schema.String },
    success: DatasetAnswer,
    error: [Unauthorized, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.delete("remove", "/datasets/:dataset_id", {
    params: { dataset_id: Schema.String },
    success: DatasetAnswer,
    error: [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("assignDoi", "/datasets/:dataset_id/action/doi", {
    params: { dataset_id: Schema.String },
    success: DatasetAnswer,
    error: [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable, ServerFault]
  }).annotate(Access, "required")
) {}
