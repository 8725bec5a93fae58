import { lineProblem, type Problem, problemAt } from "@grantway/protocol";
import { type EventType, eventTypes } from "../events/event-type.ts";

/** What is said of an endpoint, read and not yet checked. */
export interface EndpointDraft {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[];
}

/** Whether an address may be called at all, as far as it can be told without looking its name up. */
export type MayCall = (url: string) => boolean;

const longestUrl = 2_000;
const longestDescription = 200;

/** Everything that is wrong with it. */
export function endpointProblems(draft: EndpointDraft, mayCall: MayCall): readonly Problem[] {
  const { url, description, events } = draft;
  const choices = subscribable.join(", ");
  const line =
    description === "" ? undefined : lineProblem("The description", description, longestDescription);
  return [
    ...(isUrl(url) && mayCall(url) ? [] : [problemAt("url", noUrl, "webhook-url", { most: longestUrl })]),
    ...(line === undefined ? [] : [problemAt("description", line, "line", { most: longestDescription })]),
    ...events.flatMap((type, at) =>
      isSubscribable(type)
        ? []
        : [problemAt(["events", at], `An event type must be one of ${choices}.`, "one-of", { choices })],
    ),
  ];
}

/** Types that an endpoint can name. */
const subscribable = eventTypes.filter((type) => type !== "endpoint.test");

function isSubscribable(type: string): type is EventType {
  return (subscribable as readonly string[]).includes(type);
}

const noUrl =
  "The address must be https, on the web, and without user information or fragment; the operator may allow other networks.";

function isUrl(url: string): boolean {
  return (
    url.length <= longestUrl &&
    /^https?:\/\/[^\s\p{Cc}]+$/u.test(url) &&
    !url.includes("#") &&
    url.isWellFormed()
  );
}
