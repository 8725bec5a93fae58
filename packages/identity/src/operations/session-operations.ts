import { operation, withTotal } from "@grantway/protocol/operation-rules";
import type { Names, Page, PageRequest, TotalRequest } from "@grantway/protocol";
import type { SessionDirectory, SessionFilter } from "../ports/session-directory.ts";
import type { Session } from "../ports/sessions.ts";

/** What the operations on sessions work with. */
export interface SessionPorts {
  readonly sessionDirectory: SessionDirectory;
  readonly names: Names;
}

/** A session with whose it is. */
export interface ListedSession extends Omit<Session, "id"> {
  /** Empty for somebody who was deleted meanwhile. */
  readonly username: string;
}

/** Lists those that can be used now and are asked for, the newest first, page by page. */
export const listSessions = operation({
  name: "sessions.list",
  permission: "sessions:read",
  audit: "nothing",
  async run(
    { sessionDirectory, names }: SessionPorts,
    request: SessionListRequest,
    by,
  ): Promise<Page<ListedSession>> {
    const { items, ...page } = await withTotal(sessionDirectory, { ...request, at: by.at });
    const usernames = await names.people(items.map(({ userId }) => userId));
    const named = (session: Omit<Session, "id">) => ({
      ...session,
      username: usernames.get(session.userId) ?? "",
    });
    return { items: items.map(named), ...page };
  },
});

/** Which sessions. */
export type SessionListRequest = PageRequest & TotalRequest & Omit<SessionFilter, "at">;

/** Ends one by its `sid`, with every token that came out of it. */
export const endSession = operation({
  name: "sessions.end",
  permission: "sessions:write",
  audit: "session.ended",
  run: (
    { sessionDirectory }: SessionPorts,
    { sid }: { readonly sid: string },
    by,
  ): Promise<"ended" | "unknown"> => sessionDirectory.end(sid, by),
});
