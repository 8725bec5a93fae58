import type { Acceptance } from "@grantway/platform";
import type { Account, Frame } from "../layout/layout.ts";
import { messagePage } from "../layout/message-page.ts";

/** Why nobody joins by the link. */
export type InvitationOver = Exclude<Acceptance, "joined" | "already-member">;

/** The link does not let this person in. What is no invitation and what was one are told apart only by who has the whole link. */
export function invitationOverPage(frame: Frame, because: InvitationOver, account?: Account): string {
  const { invitation: say } = frame.words;
  const happened = {
    unknown: say("overUnknown"),
    used: say("overUsed"),
    revoked: say("overRevoked"),
    expired: say("overExpired"),
    closed: say("overClosed"),
    "another-email": say("overEmail"),
  }[because];
  return messagePage({
    frame,
    tone: "calm",
    account,
    title: say("overTitle"),
    happened,
    shared: say("overShared"),
    toDo: because === "another-email" ? say("overEmailToDo") : say("overToDo"),
    action: { label: say("toAccount"), href: `${frame.base}/account` },
  });
}

/** They are in it. */
export function joinedPage(
  frame: Frame,
  {
    organisation,
    slug,
    isNew,
    account,
  }: {
    readonly organisation: string;
    readonly slug: string;
    readonly isNew: boolean;
    readonly account?: Account | undefined;
  },
): string {
  const { invitation: say } = frame.words;
  return messagePage({
    frame,
    tone: "calm",
    account,
    title: say("joinedTitle", { organisation }),
    happened: isNew ? say("joinedHappened") : say("joinedBefore"),
    toDo: say("joinedToDo"),
    action: {
      label: say("open", { organisation }),
      href: `${frame.base}/console/organisations/${encodeURIComponent(slug)}`,
    },
  });
}
