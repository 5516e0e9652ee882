/**
 * The bodies with which NOMAD refuses a call, by status.
 */
import * as Schema from "effect/Schema"

/** A sentence, or what the server adds to it. */
const Detail = Schema.Struct({ detail: Schema.Unknown })

/** 400: something in the call does not fit the state of things. */
export class BadRequest extends Schema.Opaque<BadRequest>()(Detail.annotate({ httpApiStatus: 400 })) {}

/** 401: an account is needed, or the credentials are not accepted. */
export class Unauthorized extends Schema.Opaque<Unauthorized>()(Detail.annotate({ httpApiStatus: 401 })) {}

/** 403: the account, or its token, may not. */
export class Forbidden extends Schema.Opaque<Forbidden>()(Detail.annotate({ httpApiStatus: 403 })) {}

/** 404: there is no such thing, or it is not shown. */
export class NotFound extends Schema.Opaque<NotFound>()(Detail.annotate({ httpApiStatus: 404 })) {}

/** 409: a file is in the way, or is not the expected one. */
export class Conflict extends Schema.Opaque<Conflict>()(Detail.annotate({ httpApiStatus: 409 })) {}

/** 415: the media type that is asked for is none that the route has. */
export class UnsupportedMediaType extends Schema.Opaque<UnsupportedMediaType>()(
  Detail.annotate({ httpApiStatus: 415 })
) {}

/** 422: what is wrong with the request, item by item. */
export class Unprocessable extends Schema.Opaque<Unprocessable>()(
  Schema.Struct({ detail: Schema.Unknown }).annotate({ httpApiStatus: 422 })
) {}

/** 500: the request met a bug; `detail` is an object with the exception. */
export class ServerFault extends Schema.Opaque<ServerFault>()(Detail.annotate({ httpApiStatus: 500 })) {}
