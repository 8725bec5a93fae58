import { describe, expect, it } from "vitest";
import { givenRegistration, web } from "../testing/registering.ts";
import { aClient, authorizationRequest, given, parameters, type Differences } from "../testing/world.ts";

/** What Ada is asked for a request. */
async function questionOf(changes: Readonly<Record<string, string>>, differences: Differences = {}) {
  const world = await given(differences);
  const { authorization } = world.provider;
  const sent = parameters({ ...authorizationRequest, ...changes });
  const outcome = await authorization.begin(sent, world.visitor());
  if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
  const question = await authorization.question(outcome.request, world.visitor());
  if ("to" in question) throw new Error("nothing to ask");
  return question;
}

describe("the question of the consent page", () => {
  it("says who asks, for what, and where the answer goes", async () => {
    const question = await questionOf({ scope: "openid read" });
    expect(question).toMatchObject({
      client: { name: aClient.name },
      destination: "https://app.example",
      kept: [],
    });
    expect(question.asked.map(({ key, title }) => [key, title])).toEqual([
      ["openid", "Know who you are"],
      ["read", "Read your notes"],
    ]);
  });

  it("names the pages of a client that registered itself, OpenID Connect Registration §2", async () => {
    const world = await givenRegistration();
    const { authorization } = world.provider;
    const pages = { policy_uri: "https://harbor.example/privacy", logo_uri: "https://harbor.example/a.png" };
    const { client_id } = await world.register({ ...web, ...pages });
    const [redirect_uri] = web.redirect_uris;
    const sent = parameters({ ...authorizationRequest, client_id, redirect_uri, scope: "openid" });
    const outcome = await authorization.begin(sent, world.visitor());
    if (outcome.to !== "consent") throw new Error(`went to ${outcome.to}`);
    const question = await authorization.question(outcome.request, world.visitor());
    expect(question).toMatchObject({ pages: { privacyPolicy: "https://harbor.example/privacy" } });
    expect(await questionOf({ scope: "openid" })).not.toHaveProperty("pages");
  });

  it("says a private-use scheme for the destination, RFC 8252 §7.1", async () => {
    const redirect_uri = "com.example.app:/cb";
    const question = await questionOf({ redirect_uri }, { client: { redirectUris: [redirect_uri] } });
    expect(question.destination).toBe("com.example.app:");
  });

  it("says the worst of a scope that is in no catalogue any more", async () => {
    const client = { scopes: ["gone"] };
    const { asked } = await questionOf({ scope: "gone" }, { client });
    expect(asked).toEqual([{ key: "gone", title: "gone", risk: "high", access: "change" }]);
  });
});
