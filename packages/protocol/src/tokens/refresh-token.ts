import { bindings } from "./bindings.ts";
import { createCodec, number, text, unless, type RecordOf } from "./record.ts";

const fields = [
  text("familyId"),
  number("generation"),
  text("clientId"),
  text("userId"),
  text("grantId"),
  /** A retry hands the generation out again, as copy 1, 2, 3, …: if two holders go on, it shows. */
  unless(number("copy"), 0),
  ...bindings,
] as const;

/** What a refresh token says, sealed. Everything else is in the row of its family. */
export type RefreshTokenRecord = RecordOf<typeof fields>;

/** How refresh tokens are written and read. */
export const refreshToken = createCodec(fields);
