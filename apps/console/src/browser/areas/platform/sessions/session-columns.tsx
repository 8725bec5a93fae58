import type { listSessions, Output } from "@grantway/api";
import { type Column, RelativeTime } from "@grantway/ui/react";
import { useWords } from "@grantway/words/react";
import { Link } from "@tanstack/react-router";
import { linkOf } from "../../../list/thing-links.ts";
import { sessionsWords } from "../../../words/sessions.ts";

/** A browser in which somebody is signed in. */
export type Session = Output<typeof listSessions>["items"][number];

/** What a session is called among those of one person. */
export function deviceOf({ device, id }: Session): string {
  return device ?? id;
}

/** What the list of all tells of each session. */
export function useSessionColumns(): readonly Column<Session>[] {
  const say = useWords(sessionsWords);
  const device = useDeviceColumns();
  return [{ key: "person", head: say("person"), renderCell: renderPerson }, ...device];
}

/** What is told of each session of one person. */
export function useDeviceColumns(): readonly Column<Session>[] {
  const say = useWords(sessionsWords);
  return [
    { key: "device", head: say("device"), renderCell: ({ device }) => device ?? say("unknownDevice") },
    { key: "place", head: say("place"), renderCell: renderPlace },
    {
      key: "signedIn",
      head: say("signedIn"),
      renderCell: ({ authenticatedAt }) => renderTime(authenticatedAt),
    },
    { key: "expires", head: say("expires"), renderCell: ({ expiresAt }) => renderTime(expiresAt) },
  ];
}

function renderPerson({ userId, username }: Session) {
  return <Link {...linkOf(`user:${userId}`)}>{username === "" ? userId : username}</Link>;
}

function renderPlace({ address }: Session) {
  return <bdi>{address}</bdi>;
}

function renderTime(at: string) {
  return <RelativeTime at={at} />;
}
