import {
  byManagement,
  type Client,
  completeMetadata,
  deviceCodeGrantType,
  type Scope,
} from "@grantway/protocol";
import { describe, expect, it } from "vitest";
import { pageWords } from "../../words/page-words.ts";
import {
  placesText,
  removalConsequences,
  rightConsequences,
  rightsText,
  standingText,
  usedText,
} from "./app-text.ts";

const words = pageWords("en");
const { apps: say } = words;

function scope(key: string, access: Scope["access"] = "see"): Scope {
  return { key, title: key, risk: "low", access };
}

const client: Client = {
  ...completeMetadata(
    { id: "harbor", name: "Harbor", type: "public", redirectUris: ["https://harbor.example/callback"] },
    () => "harbor",
  ),
  ...byManagement,
  secrets: [],
  createdAt: 0,
};

describe("a connected app in words", () => {
  it("is where its redirect URIs are, each place once", () => {
    const redirectUris = ["https://a.example/cb", "https://a.example/other", "com.example.app:/cb"];
    const known = { id: "harbor", origin: "management" } as const;
    const codes = { ...known, redirectUris, grantTypes: ["authorization_code"] } as const;
    expect(placesText(codes, words)).toBe("a.example, An app on this device (com.example.app:)");
    const onDevices = { ...known, redirectUris: [], grantTypes: [deviceCodeGrantType] } as const;
    expect(placesText(onDevices, words)).toBe("A device");
  });

  it("is where the document is that describes it, and where its answers went", () => {
    const agent = { id: "https://agent.example/c", origin: "metadata_document" } as const;
    const client = {
      ...agent,
      redirectUris: ["http://127.0.0.1/cb"],
      grantTypes: ["authorization_code"],
    } as const;
    expect(placesText(client, words)).toBe("agent.example, An app on this device");
  });

  it.each([
    [[scope("a")], "Can see 1 thing"],
    [[scope("a"), scope("b")], "Can see 2 things"],
    [[scope("a", "change")], "Can change 1 thing"],
    [[scope("a", "change"), scope("b"), scope("offline_access")], "Can change 1 thing and see 1"],
    [[], "Can do nothing now"],
  ])("can do what its rights say", (rights, text) => {
    expect(rightsText(rights, say)).toBe(text);
  });

  it("was last used when it was seen, and of what was never seen nothing is claimed", () => {
    expect(usedText({ lastUsedAt: 0 }, 3_600_000, words)).toBe("Last used 1 hour ago");
    expect(usedText({ lastUsedAt: undefined }, 0, words)).toBe("No use seen yet");
  });

  it("of the operator's own may come back without a question, and says so wherever something is taken back", () => {
    const own = { ...client, firstParty: true };
    const told = expect.stringContaining("without a question") as string;
    expect(standingText(own, say)).toEqual(told);
    expect(removalConsequences({ client: own }, say)).toContainEqual(told);
    const app = { client: own, rights: [scope("a"), scope("b")], unused: [] };
    expect(rightConsequences(app, scope("a"), say)).toContainEqual(told);
    expect(standingText(client, say)).toBeUndefined();
    expect(removalConsequences({ client }, say)).not.toContainEqual(told);
  });

  it("that is suspended says so", () => {
    expect(standingText({ firstParty: true, status: "suspended" }, say)).toContain("suspended this app");
  });

  it("goes with its last right, whether or not it can use that", () => {
    const gone = expect.stringContaining("the app is removed") as string;
    expect(rightConsequences({ client, rights: [scope("a")], unused: [] }, scope("a"), say)).toContainEqual(
      gone,
    );
    const more = { client, rights: [scope("a")], unused: [scope("b")] };
    expect(rightConsequences(more, scope("a"), say)).not.toContainEqual(gone);
  });

  it("is told what it loses with a right that is more than a thing to see", () => {
    const app = { client, rights: [scope("openid"), scope("offline_access")], unused: [] };
    expect(rightConsequences(app, scope("openid"), say)[0]).toContain("no longer told who you are");
    expect(rightConsequences(app, scope("offline_access"), say)[0]).toContain("no longer renew");
    expect(rightConsequences(app, scope("constructor"), say)[0]).toContain("Its other rights stay.");
  });
});
