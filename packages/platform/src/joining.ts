import type { Attribution, Clock, Hashing } from "@grantway/protocol";
import { readInvitationToken } from "./organisations/invitation-token.ts";
import type { Acceptance, FoundInvitation, Invitations } from "./ports/invitations.ts";

/*
 * A person joins an organisation by a link that somebody gave them. Looking at it spends nothing: mail programs follow links before
 * people do.
 */

/** Joining by link. */
export interface Joining {
  /** The invitation with this token; `undefined` for what is none. */
  find(token: string): Promise<FoundInvitation | undefined>;
  /** Says yes to it for this person. */
  accept(
    token: string,
    person: string,
    by: Omit<Attribution, "at">,
  ): Promise<{ readonly outcome: Acceptance; readonly organisation?: string }>;
}

/** {@link Joining} over stored invitations. */
export function createJoining({
  invitations,
  hashing,
  clock,
}: {
  readonly invitations: Pick<Invitations, "find" | "accept">;
  readonly hashing: Pick<Hashing, "matches">;
  readonly clock: Clock;
}): Joining {
  async function find(token: string): Promise<FoundInvitation | undefined> {
    const read = readInvitationToken(token);
    const found = read && (await invitations.find(read.id, clock()));
    return found !== undefined && hashing.matches(read?.secret ?? "", found.tokenHash) ? found : undefined;
  }
  return {
    find,
    async accept(token, person, by) {
      const found = await find(token);
      if (found === undefined) return { outcome: "unknown" };
      const { id, tokenHash, organisation } = found;
      const outcome = await invitations.accept({ id, tokenHash, person }, { ...by, at: clock() });
      return { outcome, organisation };
    },
  };
}
