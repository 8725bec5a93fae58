import { type AppOffer, type OfferedPlace, placeKey } from "@grantway/protocol";
import type { PageWords } from "../words/page-words.ts";

/** A place, as it stands among others. */
export interface PlaceRow {
  /** What the form calls it. */
  readonly key: string;
  readonly name: string;
  /** What a yes does there, or why there can be none. */
  readonly notes: readonly string[];
  readonly open: boolean;
  readonly chosen: boolean;
}

/**
 * The places of the question. Where the person goes on with what they have at the one that is chosen, no other stands beside it,
 * because what is kept is not the same there.
 */
export function placeRows(
  offer: AppOffer,
  chosen: OfferedPlace | undefined,
  words: PageWords,
): readonly PlaceRow[] {
  const isAlone = chosen !== undefined && chosen.granted.length > 0;
  const shown = isAlone ? [chosen] : offer.places;
  return shown.map((one) => ({
    key: placeKey(one.place),
    name: one.place.organisation === undefined ? words.install("forYourself") : one.name,
    notes: [
      ...(one.kind === "sandbox" ? [words.install("sandbox")] : []),
      noteOf(one, words),
      ...ruleOf(one, words),
    ],
    open: one.answer.may !== "nothing",
    chosen: one === chosen,
  }));
}

function noteOf({ answer, place }: OfferedPlace, { install: say }: PageWords): string {
  switch (answer.may) {
    case "install":
      return say(place.organisation === undefined ? "installsForYou" : "installs");
    case "use":
      return say("uses");
    case "widen":
      return say("widens");
    case "request":
      return say(answer.because === "rights" ? "requestRights" : "requestPolicy");
    case "wait":
      return say("waits");
    case "nothing":
      return say(shut[answer.because]);
  }
}

const shut = {
  policy: "shutPolicy",
  suspended: "shutSuspended",
  "organisation-closed": "shutClosed",
  environment: "shutEnvironment",
  "not-offered": "shutNotOffered",
} as const;

/** The rule that decides, in words: its name lists its parts. */
function ruleOf({ answer }: OfferedPlace, { install: say }: PageWords): readonly string[] {
  const policy = answer.may === "request" || answer.may === "nothing" ? answer.policy : undefined;
  if (policy === undefined) return [];
  const [decision = "", publisher = "", risk = ""] = policy.split(".");
  return [say("rule", { answer: decision, publisher, risk })];
}
