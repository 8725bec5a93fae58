import type { Session } from "@grantway/identity";
import type { Html } from "../../layout/html.ts";
import { readDeviceName } from "../../visits/device-name.ts";
import type { PageWords } from "../../words/page-words.ts";
import { momentText, time } from "../moments.ts";

type Say = PageWords["sessions"];

/** When and how somebody proved who they are: "Signed in 28 November 2026, 17:20 UTC, by password". */
export function signedInText(
  { authenticatedAt, methods }: Pick<Session, "authenticatedAt" | "methods">,
  words: PageWords,
): Html {
  const { sessions: say } = words;
  const when = time(authenticatedAt, momentText(authenticatedAt, words));
  return methods.length === 0
    ? say.rich("signedIn", { when })
    : say.rich("signedInBy", { when, methods: methodsText({ methods }, say) });
}

/** Words for ways of proof (RFC 8176); the value itself where there is none for it. */
export function methodsText({ methods }: Pick<Session, "methods">, say: Say): string {
  const [first = "", ...rest] = methods.map((one) => (one === "pwd" ? say("byPassword") : one));
  return rest.reduce((before, second) => say("twoMethods", { first: before, second }), first);
}

/** Where it is: the browser and system as they named themselves. */
export function deviceText({ device }: Pick<Session, "device">, say: Say): string {
  if (device === undefined) return say("browser");
  const { browser, system } = readDeviceName(device);
  return system === undefined ? browser : say("browserOn", { browser, system });
}
