import { createCodec, flag, number, optional, pairs, text, unless, type RecordOf } from "./record.ts";

const fields = [
  number("startedAt"),
  pairs("parameters"),
  /** A release before this one sealed the first two alone: such a request is of no browser, and begins anew. */
  unless(text("id"), ""),
  /** The browser it was sealed in; absent when that could not be told. */
  optional(text("browser")),
  /** Id of the person that `id_token_hint` named. */
  optional(text("person")),
  /** It goes on with what administrators approved. */
  optional(flag("approved")),
  /** Id of the device request whose code was entered; such a request has no parameters. */
  optional(text("device")),
] as const;

/** An authorization request on its way through our pages. */
export type AuthorizationRequestRecord = RecordOf<typeof fields>;

/** How authorization requests are written and read. */
export const authorizationRequest = createCodec(fields);
