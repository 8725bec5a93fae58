import { operation } from "@grantway/protocol";
import type { Page, PageRequest } from "@grantway/protocol";
import type { SessionDirectory } from "../ports/session-directory.ts";
import type { Session } from "../ports/sessions.ts";
import type { Users } from "../ports/users.ts";
import { usernamesOf } from "../usernames-of.ts";

/** What the operations on sessions work with. */
export interface SessionPorts {
  readonly sessionDirectory: SessionDirectory;
  readonly users: Users;
}

/** A session with whose it is. */
export interface ListedSession extends Omit<Session, "id"> {
  /** Empty for somebody who was deleted meanwhile. */
  readonly username: string;
}

/** Lists those that can be used now, the newest first, page by page; of one person where `userId` says which. */
export const listSessions = operation({
  name: "sessions.list",
  permission: "sessions:read",
  audit: "nothing",
  async run(
    { sessionDirectory, users }: SessionPorts,
    request: PageRequest & { readonly userId?: string },
    by,
  ): Promise<Page<ListedSession>> {
    const page = await sessionDirectory.list({ ...request, at: by.at });
    const names = await usernamesOf(users, page.items);
    const named = page.items.map((session) => ({ ...session, username: names.get(session.userId) ?? "" }));
    return { ...page, items: named };
  },
});

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
