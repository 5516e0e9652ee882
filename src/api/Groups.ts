/**
 * The router `/groups`: people to whom uploads are opened together.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Group, MemberRole } from "../schema/Group.ts"
import { optional, trimmed, unique, wire } from "../schema/internal/Field.ts"
import { Pagination } from "../schema/Pagination.ts"
import { Access, Scopes } from "./Access.ts"
import * as Page from "./Page.ts"
import { BadRequest, Forbidden, NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, ...known } = Group.fields

/** A group as the server tells of it, nulls kept. */
export class GroupAnswer extends Schema.Opaque<GroupAnswer>()(wire(known)) {}

/** A group that was just made. */
export class GroupCreated extends Schema.Opaque<GroupCreated>()(wire(known).annotate({ httpApiStatus: 201 })) {}

/** What a group is to be called, and who is to be in it: by id, or by id and role, not both. */
export class GroupEdit extends Schema.Opaque<GroupEdit>()(
  Schema.toEncoded(
    Schema.Struct({
      group_name: optional(Schema.String.check(Schema.isMinLength(1)).annotate({ [trimmed]: true })),
      description: optional(Schema.String),
      members_info: optional(
        Schema.Array(Schema.Struct({ user_id: Schema.String, role: Schema.optionalKey(MemberRole) }))
      ),
      members: optional(Schema.Array(Schema.String).annotate({ [unique]: true }))
    })
  )
) {}

/** A page of groups. */
export class GroupsAnswer extends Schema.Opaque<GroupsAnswer>()(
  wire({ pagination: optional(Pagination), data: Schema.Array(wire(known)) })
) {}

const group = { params: { group_id: Schema.String } }

/** The endpoints of this router. */
export class Groups extends HttpApiGroup.make("groups").add(
  HttpApiEndpoint.get("list", "/groups", {
    query: {
      group_id: Schema.optionalKey(Schema.Array(Schema.String)),
      user_id: Schema.optionalKey(Schema.String),
      search_terms: Schema.optionalKey(Schema.String),
      ...Page.parameters
    },
    success: GroupsAnswer,
    error: [BadRequest, Unauthorized, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Scopes, ["groups:read"]),
  HttpApiEndpoint.post("create", "/groups", {
    payload: GroupEdit,
    success: GroupCreated,
    error: [Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["groups:write"]),
  HttpApiEndpoint.get("get", "/groups/:group_id", {
    ...group,
    success: GroupAnswer,
    error: [Unauthorized, NotFound, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Scopes, ["groups:read"]),
  HttpApiEndpoint.post("edit", "/groups/:group_id/edit", {
    ...group,
    payload: GroupEdit,
    success: GroupAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable, ServerFault]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["groups:write"]),
  HttpApiEndpoint.delete("remove", "/groups/:group_id", {
    ...group,
    success: HttpApiSchema.NoContent,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["groups:delete"])
) {}
