import type { ConnectedApp, Scope } from "@grantway/protocol";
import type { Question } from "../ask-page.ts";
import { placesText, removalConsequences, rightConsequences } from "./app-text.ts";

/** Asks whether an app is to be removed. */
export function removalQuestion(app: ConnectedApp): Question {
  const { client, grantId, rights, unused } = app;
  const count = rights.length + unused.length;
  return {
    ...form(app),
    title: `Remove ${client.name}?`,
    lead: `${placesText(client)}. You allowed it ${count === 1 ? "1 right" : `${count} rights`}.`,
    consequences: removalConsequences(app),
    yes: "Remove",
    fields: { grant: grantId },
  };
}

/** Asks whether one right is to be taken back. */
export function rightQuestion(app: ConnectedApp, right: Scope): Question {
  const { client, grantId } = app;
  return {
    ...form(app),
    title: `Take this back from ${client.name}?`,
    lead: right.title,
    consequences: rightConsequences(app, right),
    yes: "Take it back",
    fields: { grant: grantId, right: right.key },
  };
}

function form({ grantId }: ConnectedApp) {
  return {
    path: "/account/apps/remove",
    no: { label: "Keep it", path: `/account/apps/app?grant=${encodeURIComponent(grantId)}` },
  };
}
