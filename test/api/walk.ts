/**
 * What the walk through all operations has to know beside the server's document.
 */

/** Operations that the fake does not know yet. One that it learns has to leave this list. */
export const missing: ReadonlyArray<string> = []

const needsAccount = [
  "POST /actions/assets/upload",
  "POST /actions/assets/{filename}/clone",
  "GET /actions/schemas",
  "POST /actions/{action_id}/start",
  "GET /actions/{action_instance_id}/result",
  "POST /actions/{action_instance_id}/signal-input",
  "GET /actions/{action_instance_id}/status",
  "POST /actions/{action_instance_id}/stop",
  "GET /auth/app_token",
  "GET /auth/pats",
  "POST /auth/pats",
  "DELETE /auth/pats/{pat_id}",
  "GET /auth/pats/{pat_id}",
  "POST /auth/pats/{pat_id}/rotate",
  "GET /auth/signature_token",
  "POST /datasets",
  "DELETE /datasets/{dataset_id}",
  "POST /datasets/{dataset_id}/action/doi",
  "POST /groups",
  "DELETE /groups/{group_id}",
  "POST /groups/{group_id}/edit",
  "GET /notifications",
  "GET /ownership-transfers",
  "POST /ownership-transfers",
  "GET /ownership-transfers/{transfer_id}",
  "POST /ownership-transfers/{transfer_id}/cancel",
  "POST /ownership-transfers/{transfer_id}/respond"
]

const findsNothing = [
  "POST /actions/{action_id}/start",
  "GET /actions/{action_instance_id}",
  "GET /actions/{action_instance_id}/events",
  "GET /actions/{action_instance_id}/logs",
  "GET /actions/{action_instance_id}/result",
  "POST /actions/{action_instance_id}/signal-input",
  "GET /actions/{action_instance_id}/status",
  "POST /actions/{action_instance_id}/stop",
  "DELETE /groups/{group_id}",
  "GET /groups/{group_id}",
  "POST /groups/{group_id}/edit",
  "GET /schemas/{schema_id}"
]

const lacksScope = ["POST /entries/edit_v0", "GET /uploads/{upload_id}/bundle", "GET /uploads/{upload_id}/export"]

const stumbles = [
  "POST /entries/edit_v0",
  "GET /ownership-transfers/{transfer_id}",
  "POST /ownership-transfers/{transfer_id}/cancel",
  "POST /ownership-transfers/{transfer_id}/respond",
  "POST /suggestions",
  "GET /users/{user_id}"
]

const refuses = ["POST /actions/assets/{filename}/clone", "POST /ownership-transfers"]

/** The real server had no hub. What its code gives where there is one: for nobody, and for a tool that it does not have. */
const toolsOfHub = ["DELETE /north/{name}", "GET /north/{name}", "POST /north/{name}"]

/** Statuses that the document does not name, and that a real server of version 2.0.0 gave to the same requests. */
export const undocumented = (operation: string): ReadonlyArray<number> => [
  ...(needsAccount.includes(operation) ? [401] : []),
  ...(findsNothing.includes(operation) ? [404] : []),
  ...(lacksScope.includes(operation) ? [403] : []),
  ...(stumbles.includes(operation) ? [500] : []),
  ...(refuses.includes(operation) ? [400] : []),
  ...(toolsOfHub.includes(operation) ? [401, 404] : [])
]
