import { describe, expect, it } from "vitest";
import type { Client } from "../client.ts";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { asked, aWorldOfObjects, beside, signedObject, unsigned } from "../testing/request-objects.ts";
import { answererAt, post, redirectUri } from "../testing/world.ts";

const ofClient = { client_id: "acme" };

describe("what cannot be read", () => {
  it("is told where the parameters beside it say, or on our page", async () => {
    const { begin, told } = await aWorldOfObjects();
    const answer = await told({ ...beside, state: "beside", request: "none" });
    expect(answer.get("state")).toBe("beside");
    const elsewhere = { ...beside, redirect_uri: "https://evil.example/", request: "none" };
    await expect(begin(elsewhere)).rejects.toMatchObject({
      problem: "wrongAddress",
      reason: expect.stringContaining("no JWT"),
    });
  });

  it("is counted for its client, with the reason that nobody else is told", async () => {
    const { world, told } = await aWorldOfObjects();
    const answer = await told({ ...beside, request: signedObject({}, { kid: "two" }) });
    expect(answer.get("error_description")).not.toContain("kid");
    expect(JSON.stringify(world.tally.take().clients)).toContain("meant by its kid");
  });

  it.each([
    ["both are sent", { request: unsigned(), request_uri: "https://acme.example/request" }, "both"],
    ["one is sent twice", { request: [unsigned(), unsigned()] }, "more than once"],
    ["a parameter beside it is sent twice", { request: unsigned(), nonce: ["a", "b"] }, "more than once"],
  ])("is an invalid request where %s, RFC 9101 §5", async (_, sent, words) => {
    const { told } = await aWorldOfObjects();
    const answer = await told({ ...beside, ...sent });
    expect(answer.get("error")).toBe("invalid_request");
    expect(answer.get("error_description")).toContain(words);
  });

  it("is nothing where no client is named, or one that cannot ask", async () => {
    const { begin } = await aWorldOfObjects({ status: "suspended" });
    for (const client_id of [undefined, "nobody", "acme"])
      await expect(begin({ ...beside, client_id, request: unsigned() })).rejects.toBeInstanceOf(
        UnsafeRedirectError,
      );
  });
});

describe("a request object that is pushed, RFC 9126 §3", () => {
  const push = async (client: Partial<Client>, sent: Record<string, string | undefined>) => {
    const made = await aWorldOfObjects(client);
    const answer = answererAt(made.world.provider, "/par");
    return { ...made, pushing: answer(post(sent)) as Promise<{ readonly request_uri: string }> };
  };

  it.each<[string, Partial<Client>]>([
    ["of any client", {}],
    [
      "of one that pushes and signs and asks in no other way",
      { requirePushedRequests: true, requireSignedRequests: true },
    ],
  ])("counts alone, and is sealed as what it asks for, %s", async (_, client) => {
    const { pushing, agreed } = await push(client, { ...ofClient, state: "beside", request: signedObject() });
    const { request_uri } = await pushing;
    await expect(agreed({ ...ofClient, request_uri })).resolves.toMatchObject({
      state: "inside",
      redirectUri,
    });
  });

  it.each<[string, Partial<Client>, Record<string, string | undefined>, string]>([
    ["unsigned", {}, { request: unsigned() }, "invalid_request_object"],
    ["of another client", {}, { request: signedObject({ client_id: "spa" }) }, "invalid_request_object"],
    [
      "that leads elsewhere",
      {},
      { request: signedObject({ redirect_uri: "https://evil.example/" }) },
      "invalid_request",
    ],
    [
      "and lies somewhere",
      {},
      { request: signedObject(), request_uri: "https://acme.example/r" },
      "invalid_request",
    ],
    [
      "and is none, where it has to be one",
      { requireSignedRequests: true },
      asked as Record<string, string>,
      "invalid_request",
    ],
  ])("is refused %s", async (_, client, sent, code) => {
    const { pushing } = await push(client, { ...ofClient, ...sent });
    await expect(pushing).rejects.toMatchObject({ code, clientId: "acme" });
  });

  it("does not take the place of pushing", async () => {
    const { told } = await aWorldOfObjects({ requirePushedRequests: true });
    const answer = await told({ ...beside, request: signedObject() });
    expect(answer.get("error_description")).toContain("push");
  });
});
