import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Standing } from "../ports/standing.ts";
import { anInstallation, appClient } from "../testing/installed.ts";
import { aClient, ada } from "../testing/world.ts";
import { effectiveOwnScopes, effectiveUserScopes } from "./effective-scope.ts";

const grant = {
  id: "g",
  subject: { person: ada.id },
  clientId: "acme",
  scopes: ["read"],
  status: "active",
  consentedAt: 0,
  epoch: 2,
} as const;
const person = { ...ada, epoch: 5 };
const epoch = person.epoch + grant.epoch;
const whole: Standing = { client: aClient, subject: person, grant, family: undefined, revoked: false };

describe("effective scope (principle P6)", () => {
  it("of a client is what it is still registered for", () => {
    expect(effectiveOwnScopes({ scopes: ["read", "gone"] }, whole)).toEqual(["read"]);
  });

  it("of a client is nothing for another client of the same id", () => {
    const since = aClient.createdAt;
    expect(effectiveOwnScopes({ scopes: ["read"], clientSince: since }, whole)).toEqual(["read"]);
    expect(effectiveOwnScopes({ scopes: ["read"], clientSince: since - 1 }, whole)).toEqual([]);
    expect(effectiveOwnScopes({ scopes: ["read"], clientSince: since + 1 }, whole)).toEqual([]);
  });

  it("of a person is what grant and client both still hold", () => {
    expect(effectiveUserScopes(["read", "write"], whole, epoch)).toEqual(["read"]);
  });

  it.each<[string, Partial<Standing>]>([
    ["the client is gone", { client: undefined }],
    ["the client is suspended", { client: { ...aClient, status: "suspended" } }],
    ["the token was revoked", { revoked: true }],
  ])("is nothing when %s", (_, change) => {
    expect(effectiveOwnScopes({ scopes: ["read"] }, { ...whole, ...change })).toEqual([]);
    expect(effectiveUserScopes(["read"], { ...whole, ...change }, epoch)).toEqual([]);
  });

  it.each<[string, Partial<Standing>]>([
    ["the person is gone", { subject: undefined }],
    ["the person is suspended", { subject: { ...person, status: "suspended" } }],
    ["the grant is gone", { grant: undefined }],
    ["the grant was revoked", { grant: { ...grant, status: "revoked" } }],
  ])("of a person is nothing when %s", (_, change) => {
    expect(effectiveUserScopes(["read"], { ...whole, ...change }, epoch)).toEqual([]);
  });

  it.each<[string, Partial<Standing>]>([
    ["everything the person opened was ended", { subject: { ...person, epoch: 6 } }],
    ["the grant was revoked and given again", { grant: { ...grant, epoch: 3 } }],
    ["the client was suspended and activated again", { client: { ...aClient, epoch: 1 } }],
  ])("of a person is nothing any more when %s", (_, change) => {
    expect(effectiveUserScopes(["read"], { ...whole, ...change }, epoch)).toEqual([]);
    expect(effectiveUserScopes(["read"], { ...whole, ...change }, epoch + 1)).toEqual(["read"]);
  });

  it("never exceeds any of its limits", () => {
    const scopes = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"));
    fc.assert(
      fc.property(scopes, scopes, scopes, (token, ofClient, ofGrant) => {
        const standing = {
          ...whole,
          client: { ...aClient, scopes: ofClient },
          grant: { ...grant, scopes: ofGrant },
        };
        const rest = new Set(effectiveUserScopes(token, standing, epoch));
        expect(rest.isSubsetOf(new Set(token)) && rest.isSubsetOf(new Set(ofClient))).toBe(true);
        expect(rest.isSubsetOf(new Set(ofGrant))).toBe(true);
      }),
    );
  });
});

describe("effective scope inside an installation, promise 1", () => {
  const inside = { ...grant, subject: { installation: "i-1", member: ada.id }, scopes: ["read", "write"] };
  const asMember = anInstallation({ roleAllows: ["read", "write"] });
  const there: Standing = { ...whole, client: appClient, grant: inside, installation: asMember };
  const { app } = asMember;
  const asked = ["read", "write"];
  const own = { scopes: asked, installationId: "i-1", generation: 1 };

  it("is all of it where everything holds it", () => {
    expect(effectiveUserScopes(asked, there, epoch)).toEqual(asked);
    expect(effectiveOwnScopes(own, { ...there, grant: undefined })).toEqual(asked);
  });

  it.each<[string, Partial<Standing>]>([
    ["the client", { client: { ...appClient, scopes: ["read"] } }],
    ["the version of the app", { installation: { ...asMember, app: { ...app, scopes: ["read"] } } }],
    ["the installation", { installation: { ...asMember, granted: ["read"] } }],
    ["the role of the member", { installation: { ...asMember, roleAllows: ["read"] } }],
    ["the grant of the member", { grant: { ...inside, scopes: ["read"] } }],
  ])("is no more than %s holds", (_, change) => {
    expect(effectiveUserScopes(asked, { ...there, ...change }, epoch)).toEqual(["read"]);
  });

  it.each<[string, Partial<Standing>]>([
    ["it is gone", { installation: undefined }],
    ["it cannot be used, promise 3", { installation: { ...asMember, status: "suspended" } }],
    ["it is another one", { installation: { ...asMember, id: "i-2" } }],
    ["the client is of no app any more", { client: aClient }],
  ])("is nothing when %s", (_, change) => {
    expect(effectiveUserScopes(asked, { ...there, ...change }, epoch)).toEqual([]);
    expect(effectiveOwnScopes(own, { ...there, ...change })).toEqual([]);
  });

  it("of a member who left is nothing, and the app as itself goes on, promise 14", () => {
    const left = { ...there, installation: { ...asMember, roleAllows: [] } };
    expect(effectiveUserScopes(asked, left, epoch)).toEqual([]);
    expect(effectiveOwnScopes(own, { ...left, installation: anInstallation() })).toEqual(asked);
  });

  it("is nothing for an app that does not act as that", () => {
    const only = (as: "app" | "person") => ({
      ...there,
      installation: { ...asMember, app: { ...app, actsAs: [as] } },
    });
    const known = only("app");
    expect(effectiveUserScopes(asked, known, epoch)).toEqual([]);
    const who = { ...inside, scopes: ["openid", "read"] };
    const roleAllows = ["openid", "read"];
    const told = { ...known, grant: who, installation: { ...known.installation, roleAllows } };
    expect(effectiveUserScopes(["openid", "read"], told, epoch)).toEqual(["openid"]);
    expect(effectiveOwnScopes(own, only("person"))).toEqual([]);
  });

  it("does not come back with the next installation", () => {
    const again = { ...there, installation: anInstallation({ generation: 2 }) };
    expect(effectiveOwnScopes(own, again)).toEqual([]);
  });

  it("is nothing for the client of an app outside of any installation", () => {
    expect(effectiveOwnScopes({ scopes: asked }, there)).toEqual([]);
    expect(effectiveUserScopes(asked, { ...there, grant }, epoch)).toEqual([]);
  });
});
