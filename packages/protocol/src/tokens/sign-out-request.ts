import { createCodec, optional, text, type RecordOf } from "./record.ts";

const fields = [
  optional(text("clientId")),
  /** Where the client wants people to go afterwards, as it was asked for. */
  optional(text("uri")),
  optional(text("state")),
  /** Id of the person that `id_token_hint` named. */
  optional(text("person")),
  /** The session it named. */
  optional(text("sid")),
  optional(text("uiLocales")),
  optional(text("logoutHint")),
] as const;

/** A request to sign out, on its way through our pages. */
export type SignOutRequestRecord = RecordOf<typeof fields>;

/** How requests to sign out are written and read. */
export const signOutRequest = createCodec(fields);
