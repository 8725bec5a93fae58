import type { JsonObject } from "../document/json.ts";
import type { PreparedCall } from "../request/prepared-call.ts";
import { bodyOf, ifMatchOf, type Saving } from "./saving.ts";

/** The call that saves what became of an object, at the place it was read from. */
export function saveCall(given: {
  readonly saving: Saving;
  /** The call by which it was read: what stands in its path counts again. */
  readonly read: PreparedCall;
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly tag: string | undefined;
}): PreparedCall {
  const { saving, read, before, after, tag } = given;
  const ifMatch = ifMatchOf(saving, tag);
  const { id, method, path } = saving.operation;
  return {
    operation: id,
    method,
    path,
    parameters: read.parameters.filter(({ in: place }) => place === "path"),
    headers: ifMatch === undefined ? [] : [["If-Match", ifMatch]],
    body: { kind: "text", type: saving.type, text: JSON.stringify(bodyOf(saving, before, after)) },
  };
}
