import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { files } from "./files.ts";

const app = "https://app.example";
const browserState = "b".repeat(22);
const salt = "s".repeat(22);

/** The session state of a client at an origin, as the server tells it. */
function stateOf({ clientId = "acme", origin = app, state = browserState } = {}): string {
  const text = `${clientId} ${origin} ${state} ${salt}`;
  return `${createHash("sha256").update(text).digest("base64url")}.${salt}`;
}

interface Asking {
  readonly data?: unknown;
  readonly origin?: string;
  /** Where the message comes from: the page around the frame, another page, the frame itself, or no page at all. */
  readonly from?: "parent" | "sibling" | "itself" | "nowhere";
}

/** The frame, in a page of the app. */
function open({
  cookies = `grantway-state=${browserState}`,
  isSecureContext = true,
  document = {},
  location = { ancestorOrigins: [app] },
}: {
  readonly cookies?: string;
  readonly isSecureContext?: boolean;
  readonly document?: object;
  readonly location?: object;
} = {}) {
  const answers: (readonly [text: string, to: string])[] = [];
  const page = () => ({ postMessage: (text: string, to: string) => answers.push([text, to]) });
  const pages = { parent: page(), sibling: page(), itself: page(), nowhere: null };
  const scope = {
    answer: async (_event: object): Promise<void> => undefined,
    document: {
      currentScript: { dataset: { cookie: "grantway-state" } },
      referrer: "",
      cookie: cookies,
      ...document,
    },
    location,
    isSecureContext,
    parent: pages.parent,
    window: pages.itself,
    crypto: webcrypto,
    TextEncoder,
    URL,
    btoa,
    addEventListener() {},
  };
  runInNewContext(readFileSync(files.checkSession, "utf8"), scope);
  return async ({ data = `acme ${stateOf()}`, origin = app, from = "parent" }: Asking = {}) => {
    await scope.answer({ data, origin, source: pages[from] });
    return answers.splice(0);
  };
}

const said = (text: string) => [[text, app]];

describe("the frame that tells whether a session is the same, Session Management §3.2", () => {
  it("says unchanged to the page around it while the state is the one it was told", async () => {
    expect(await open()()).toEqual(said("unchanged"));
    const others = `a=1; xgrantway-state=no; grantway-state=${browserState}; grantway-state=late`;
    expect(await open({ cookies: others })()).toEqual(said("unchanged"));
  });

  it("says changed when somebody else is signed in, or nobody, or the state was another's", async () => {
    expect(await open({ cookies: `grantway-state=${"c".repeat(22)}` })()).toEqual(said("changed"));
    expect(await open({ cookies: "" })()).toEqual(said("changed"));
    const ask = open();
    expect(await ask({ data: `other ${stateOf()}` })).toEqual(said("changed"));
    expect(await ask({ data: `acme ${stateOf({ origin: "https://other.example" })}` })).toEqual(
      said("changed"),
    );
  });

  it("tells nobody that no state is there: what is made of none is changed too", async () => {
    const guess = { data: `acme ${stateOf({ state: "" })}` };
    const undefinedGuess = { data: `acme ${stateOf({ state: "undefined" })}` };
    expect(await open({ cookies: "" })(guess)).toEqual(said("changed"));
    expect(await open({ cookies: "" })(undefinedGuess)).toEqual(said("changed"));
  });

  it.each([
    ["", "nothing"],
    ["acme", "no session state"],
    [` ${stateOf()}`, "no client"],
    [`acme  ${stateOf()}`, "two blanks"],
    [`acme ${stateOf().split(".")[0]}`, "no salt"],
    [`acme ${stateOf()} more`, "more"],
    [`acme ${stateOf()}\n`, "a line break"],
    [`äcme ${stateOf()}`, "a client id that is none (RFC 6749 §2.2)"],
    [`${"a".repeat(2200)} ${stateOf()}`, "more than is read"],
    ["unchanged", "an answer"],
  ])("says error to what is not well-formed: %j, %s", async (data) => {
    expect(await open()({ data })).toEqual(said("error"));
  });

  it.each([[null], [7], [{ type: "other" }], [["acme", stateOf()]]])(
    "does not answer what is no text, and means others: %j",
    async (data) => {
      expect(await open()({ data })).toEqual([]);
    },
  );

  it("answers another page of the same origin as the page around it", async () => {
    expect(await open()({ from: "sibling" })).toEqual(said("unchanged"));
    const document = { referrer: `${app}/page` };
    expect(await open({ location: {}, document })({ from: "sibling" })).toEqual(said("unchanged"));
  });

  it.each<[string, Asking, object]>([
    ["a page of another origin", { from: "sibling", origin: "https://evil.example" }, {}],
    ["a page of an origin that cannot be compared", { from: "sibling" }, { location: {} }],
    ["a page without an origin, which no answer reaches alone", { origin: "null" }, {}],
    ["itself", { from: "itself" }, {}],
    ["no page", { from: "nowhere" }, {}],
  ])("does not answer %s", async (_, asking, around) => {
    expect(await open(around)(asking)).toEqual([]);
    expect(await open(around)({ ...asking, data: "malformed" })).toEqual([]);
  });

  it.each<[string, object]>([
    ["keeps cookies from it", { document: { hasStorageAccess: async () => false } }],
    ["does not say whether it does", { document: { hasStorageAccess: () => Promise.reject(new Error()) } }],
    ["has no hashes for it", { isSecureContext: false }],
  ])("says error where the browser %s, since it cannot know (§5.1)", async (_, around) => {
    expect(await open(around)()).toEqual(said("error"));
  });

  it("knows where the browser lets it see cookies", async () => {
    const document = { hasStorageAccess: async () => true };
    expect(await open({ document })()).toEqual(said("unchanged"));
  });
});
