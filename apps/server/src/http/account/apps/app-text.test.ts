import type { Scope } from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import {
  placesText,
  removalConsequences,
  rightConsequences,
  rightsText,
  standingText,
  usedText,
} from "./app-text.ts";

function scope(key: string, access: Scope["access"] = "see"): Scope {
  return { key, title: key, risk: "low", access };
}

const client = {
  id: "harbor",
  name: "Harbor",
  type: "public",
  applicationType: "web",
  status: "active",
  authenticationMethod: "none",
  secrets: [],
  redirectUris: ["https://harbor.example/callback"],
  grantTypes: ["authorization_code"],
  scopes: [],
  firstParty: false,
  pkce: "required",
  idTokenAlgorithm: "ES256",
  introspects: [],
  createdAt: 0,
} as const;

describe("a connected app in words", () => {
  it("is where its redirect URIs are, each place once", () => {
    const redirectUris = ["https://a.example/cb", "https://a.example/other", "com.example.app:/cb"];
    expect(placesText({ redirectUris })).toBe("a.example, An app on this device (com.example.app:)");
  });

  it.each([
    [[scope("a")], "Can see 1 thing"],
    [[scope("a"), scope("b")], "Can see 2 things"],
    [[scope("a", "change")], "Can change 1 thing"],
    [[scope("a", "change"), scope("b"), scope("offline_access")], "Can change 1 thing and see 1"],
    [[], "Can do nothing now"],
  ])("can do what its rights say", (rights, words) => {
    expect(rightsText(rights)).toBe(words);
  });

  it("was last used when it was seen, and of what was never seen nothing is claimed", () => {
    expect(usedText({ lastUsedAt: 0 }, 3_600_000)).toBe("Last used 1 hour ago");
    expect(usedText({ lastUsedAt: undefined }, 0)).toBe("No use seen yet");
  });

  it("of the operator's own may come back without a question, and says so wherever something is taken back", () => {
    const own = { ...client, firstParty: true };
    const words = expect.stringContaining("without a question") as string;
    expect(standingText(own)).toEqual(words);
    expect(removalConsequences({ client: own })).toContainEqual(words);
    const app = { client: own, rights: [scope("a"), scope("b")], unused: [] };
    expect(rightConsequences(app, scope("a"))).toContainEqual(words);
    expect(standingText(client)).toBeUndefined();
    expect(removalConsequences({ client })).not.toContainEqual(words);
  });

  it("that is suspended says so", () => {
    expect(standingText({ firstParty: true, status: "suspended" })).toContain("suspended this app");
  });

  it("goes with its last right, whether or not it can use that", () => {
    const gone = expect.stringContaining("the app is removed") as string;
    expect(rightConsequences({ client, rights: [scope("a")], unused: [] }, scope("a"))).toContainEqual(gone);
    const more = { client, rights: [scope("a")], unused: [scope("b")] };
    expect(rightConsequences(more, scope("a"))).not.toContainEqual(gone);
  });

  it("is told what it loses with a right that is more than a thing to see", () => {
    const app = { client, rights: [scope("openid"), scope("offline_access")], unused: [] };
    expect(rightConsequences(app, scope("openid"))[0]).toContain("no longer told who you are");
    expect(rightConsequences(app, scope("offline_access"))[0]).toContain("no longer renew");
    expect(rightConsequences(app, scope("constructor"))[0]).toContain("Its other rights stay.");
  });
});
