import type { listFamilies, Output } from "@grantway/api";
import { type Column, RelativeTime, StateWord } from "@grantway/ui/react";
import { useFormats, useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { linkOf } from "../../../list/thing-links.ts";
import type { sessions } from "../../../words/en/sessions.ts";
import { sessionsWords } from "../../../words/sessions.ts";

/** Everything that came out of one sign-in to an app. */
export type Family = Output<typeof listFamilies>["items"][number];

/** What its client is called, which may be gone. */
export function appOf({ clientId, clientName }: Family): string {
  return clientName === "" ? clientId : clientName;
}

/** What the list tells of each token family. */
export function useFamilyColumns(): readonly Column<Family>[] {
  const say = useWords(sessionsWords);
  const formats = useFormats();
  return [
    { key: "app", head: say("app"), renderCell: renderApp },
    { key: "person", head: say("person"), renderCell: renderPerson },
    { key: "scopes", head: say("scopes"), renderCell: ({ scopes }) => formats.list([...scopes]) },
    { key: "used", head: say("lastUsed"), renderCell: renderUsed },
    { key: "state", head: say("state"), renderCell: renderState },
  ];
}

function renderApp(family: Family) {
  return <Link {...linkOf(`client:${family.clientId}`)}>{appOf(family)}</Link>;
}

function renderPerson({ userId, username }: Family) {
  return <Link {...linkOf(`user:${userId}`)}>{username === "" ? userId : username}</Link>;
}

function renderUsed({ lastUsedAt }: Family) {
  return <RelativeTime at={lastUsedAt} />;
}

function renderState(family: Family) {
  return <FamilyState family={family} />;
}

const reasons = {
  "code-replayed": "whyReplayed",
  "refresh-replayed": "whyReplayed",
  "code-expired": "whyExpired",
  revoked: "whyRevoked",
  "grant-revoked": "whyGrantRevoked",
  "session-ended": "whySessionEnded",
  expired: "whyExpired",
  "person-suspended": "whyPersonSuspended",
  "client-suspended": "whyClientSuspended",
  "signed-out": "whySignedOut",
} as const satisfies Readonly<Record<NonNullable<Family["endedBecause"]>, keyof typeof sessions>>;

/** Whether it can still be used, and if not, why. */
function FamilyState({ family }: { readonly family: Family }) {
  const say = useWords(sessionsWords);
  const { alive, endedBecause = "expired" } = family;
  if (alive) return <StateWord tone="good">{say("alive")}</StateWord>;
  const why = reasons[endedBecause];
  return <StateWord tone={why === "whyReplayed" ? "bad" : "plain"}>{say(why)}</StateWord>;
}
