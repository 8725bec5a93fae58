import type { RefreshStore } from "@grantway/client/protocol";
import type { ConfiguredProvider } from "../providers/configured-provider.ts";
import type { Visitor } from "../requests/visit.ts";
import type { Session } from "./session.ts";

/** Where sessions rest: in the browser's cookies, or in a store. */
export interface Sessions {
  /** The session of a visitor, as new as it is known here. */
  find(
    visit: Pick<Visitor, "jar">,
    provider: ConfiguredProvider,
  ): Session | undefined | Promise<Session | undefined>;
  /** The headers that bring the visitor's cookies up to date; none where they are. Asked for when answering, not before. */
  cookies(visit: Pick<Visitor, "jar">, provider: ConfiguredProvider): readonly string[];
  /** Makes a session, in place of the one the visitor may have. @throws {BffProblem} `session-too-large` */
  start(
    visit: Pick<Visitor, "jar">,
    provider: ConfiguredProvider,
    session: Session,
  ): Promise<readonly string[]>;
  /** Ends it: it is not found any more, and what is refreshed just now is not kept. */
  end(
    visit: Pick<Visitor, "jar">,
    provider: ConfiguredProvider,
    session: Session | undefined,
  ): Promise<readonly string[]>;
  /** For refreshing the session that was found. */
  toRefresh(provider: ConfiguredProvider): RefreshStore;
  /** Makes a session that was found known to {@link Sessions.toRefresh}. */
  offer(session: Session): void;
  /**
   * Milliseconds after a refusal of the refresh token in which another server may have been faster, so that the visitor
   * tries again with the cookies that one set.
   */
  readonly doubt: number;
}
