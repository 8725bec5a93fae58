import { type PreparedCall, withValue } from "./prepared-call.ts";

/** The call with what is chosen elsewhere on the page in its path. */
export function withChosen(call: PreparedCall, chosen: ReadonlyMap<string, string>): PreparedCall {
  return [...chosen].reduce((one, [name, value]) => withValue(one, { in: "path", name, value }), call);
}
