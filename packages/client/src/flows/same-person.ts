import type { Connection } from "../connection.ts";
import { subjectOf } from "./keep-refresh-token.ts";

/**
 * Whether an earlier refresh token goes on for whoever signed in now. ID tokens show it; without both, the provider is
 * asked who each sign-in is for. One that never says can tell nobody apart: then it is for the person to say.
 */
export type IsSamePerson = (before: Connection, after: Connection) => Promise<boolean>;

/** Asks with the tokens of the sign-in from before, renewed where they have ended: one that is over is kept for nobody. */
export function createIsSamePerson({
  fresh,
  whoIs,
}: {
  readonly fresh: (name: string) => Promise<Connection>;
  /** Who a connection is for; `undefined` where the provider does not say. */
  readonly whoIs: (connection: Connection) => Promise<string | undefined>;
}): IsSamePerson {
  return async (before, after) => {
    if (subjectOf(before.tokens) !== undefined && subjectOf(before.tokens) === subjectOf(after.tokens))
      return true;
    try {
      const who = await whoIs(after);
      return who === undefined || who === (await whoIs(await fresh(before.name)));
    } catch {
      // It says who somebody is, and not now: they may be two.
      return false;
    }
  };
}
