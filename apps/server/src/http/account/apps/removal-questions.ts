import type { ConnectedApp, Scope } from "@grantway/protocol";
import { scopeText } from "../../rights/scope-text.ts";
import type { PageWords } from "../../words/page-words.ts";
import type { Question } from "../ask-page.ts";
import type { PlacesOf } from "./places-of.ts";
import { placesText, removalConsequences, rightConsequences } from "./app-text.ts";

/** Asks whether an app is to be removed. */
export function removalQuestion(app: ConnectedApp, places: PlacesOf, words: PageWords): Question {
  const { client, grantId, rights, unused } = app;
  const { apps: say } = words;
  const organisation = places.get(grantId);
  return {
    ...form(app, words),
    title:
      organisation === undefined
        ? say("removeQuestion", { app: client.name })
        : say("removeThereQuestion", { app: client.name, organisation }),
    lead: say("removeLead", { places: placesText(client, words), count: rights.length + unused.length }),
    consequences: removalConsequences(app, say),
    yes: say("removeYes"),
    fields: { grant: grantId },
  };
}

/** Asks whether one right is to be taken back. */
export function rightQuestion(app: ConnectedApp, right: Scope, words: PageWords): Question {
  const { client, grantId } = app;
  const { apps: say } = words;
  return {
    ...form(app, words),
    title: say("rightQuestion", { app: client.name }),
    lead: scopeText(right, words).title,
    consequences: rightConsequences(app, right, say),
    yes: say("rightYes"),
    fields: { grant: grantId, right: right.key },
  };
}

function form({ grantId }: ConnectedApp, { apps: say }: PageWords) {
  return {
    path: "/account/apps/remove",
    no: { label: say("keep"), path: `/account/apps/app?grant=${encodeURIComponent(grantId)}` },
  };
}
