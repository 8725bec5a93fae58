import { describe, expect, it } from "vitest";
import { aWorldOfAddresses, beside, signedObject, unsigned } from "../testing/request-objects.ts";
import { answererAt, hashing, parameters, post } from "../testing/world.ts";

const url = "https://acme.example/request";
const second = 1_000;

describe("a request object that lies elsewhere, OpenID Connect Core §6.2", () => {
  it.each([
    ["unsigned (oidcc-request-uri-unsigned)", unsigned()],
    ["signed", signedObject()],
    ["signed, with a line end behind it", `${signedObject()}\r\n`],
  ])("is read where the client registered it: %s", async (_, body) => {
    const { agreed, published } = await aWorldOfAddresses();
    published.set(url, { body });
    await expect(agreed({ ...beside, request_uri: url })).resolves.toMatchObject({ state: "inside" });
  });

  it("is read once for a person's way through our pages", async () => {
    const { world, published, fetched } = await aWorldOfAddresses();
    published.set(url, { body: unsigned() });
    const sent = parameters({ ...beside, request_uri: url });
    const outcome = await world.provider.authorization.begin(sent, world.visitor("nobody"));
    if (outcome.to !== "sign-in") throw new Error(outcome.to);
    published.clear();
    const back = await world.provider.authorization.resume(outcome.request, world.visitor());
    expect(back).toHaveProperty("to", "client");
    expect(fetched).toEqual([url]);
  });

  it.each<[string, readonly string[], string, string]>([
    ["the client registered none", [], url, "request_uri_not_supported"],
    ["the client registered another", [url], "https://acme.example/other", "invalid_request_uri"],
    ["only the beginning is the same", [url], `${url}/../../internal`, "invalid_request_uri"],
    ["it has a query more", [url], `${url}?x`, "invalid_request_uri"],
    ["it is written in other letters", [url], "HTTPS://acme.example/request", "invalid_request_uri"],
    ["it is inside a network", [url], "https://169.254.169.254/latest/meta-data", "invalid_request_uri"],
    ["it is no address", [url], "urn:example:request", "invalid_request_uri"],
    ["it looks like one of ours", [url], "urn:ietf:params:oauth:request_uris:x", "invalid_request_uri"],
  ])("is asked for nowhere else: %s, RFC 9101 §10.4", async (_, requestUris, request_uri, error) => {
    const { told, fetched } = await aWorldOfAddresses({ requestUris });
    const answer = await told({ ...beside, state: "beside", request_uri });
    expect([answer.get("error"), answer.get("state")]).toEqual([error, "beside"]);
    expect(fetched).toEqual([]);
  });

  it.each(["status 404", "private-address", "refused", "time", "certificate"])(
    "is told of in one sentence where it cannot be read, whatever stands in the way: %s, RFC 9101 §7",
    async (failed) => {
      const { world, told, published } = await aWorldOfAddresses();
      published.set(url, { failed: `the client's request_uri was not read: ${failed}` });
      const answer = await told({ ...beside, request_uri: url });
      expect(Object.fromEntries(answer)).toMatchObject({
        error: "invalid_request_uri",
        error_description: "The request object could not be read at the request_uri.",
      });
      expect(JSON.stringify(world.tally.take().clients)).toContain(failed);
    },
  );

  it("is no request where it is none, RFC 9101 §7", async () => {
    const { told, published } = await aWorldOfAddresses();
    published.set(url, { body: "<html>not found</html>" });
    expect((await told({ ...beside, request_uri: url })).get("error")).toBe("invalid_request_object");
  });

  it("is held to the same rules as one that is sent", async () => {
    const { told, published } = await aWorldOfAddresses({ requireSignedRequests: true });
    published.set(url, { body: unsigned() });
    expect((await told({ ...beside, request_uri: url })).get("error")).toBe("invalid_request_object");
  });

  it("is asked for by nobody who pushes, RFC 9126 §2.1", async () => {
    const { world, fetched } = await aWorldOfAddresses();
    const push = answererAt(world.provider, "/par");
    await expect(push(post({ ...beside, request_uri: url }))).rejects.toMatchObject({
      code: "invalid_request",
    });
    expect(fetched).toEqual([]);
  });
});

describe("how often a request object is read", () => {
  async function given() {
    const made = await aWorldOfAddresses({ requestUris: [url, "https://acme.example/other#old"] });
    const ask = (request_uri: string) => made.told({ ...beside, request_uri });
    return { ...made, ask };
  }

  it("as often as it is named, where its answer does not say how long it may be kept", async () => {
    const { ask, published, fetched } = await given();
    published.set(url, { body: unsigned() });
    await ask(url);
    await ask(url);
    expect(fetched).toHaveLength(2);
  });

  it("when what its answer says is over, and after an hour at the latest", async () => {
    const { world, ask, published, fetched } = await given();
    published.set(url, { body: unsigned(), maxAge: 24 * 3600 * second });
    await ask(url);
    world.pass(3600 * second - 1);
    await ask(url);
    expect(fetched).toHaveLength(1);
    world.pass(1);
    await ask(url);
    expect(fetched).toHaveLength(2);
  });

  it("once for each fragment that is its hash, OpenID Connect Core §6.2", async () => {
    const { ask, published, fetched } = await given();
    published.set("https://acme.example/other", { body: unsigned({ state: "one" }) });
    const one = `https://acme.example/other#${hashing.sha256(unsigned({ state: "one" }))}`;
    expect((await ask(one)).get("state")).toBe("one");
    published.set("https://acme.example/other", { body: unsigned({ state: "two" }) });
    expect((await ask(one)).get("state")).toBe("one");
    const two = `https://acme.example/other#${hashing.sha256(unsigned({ state: "two" }))}`;
    expect((await ask(two)).get("state")).toBe("two");
    expect(fetched).toEqual(["https://acme.example/other", "https://acme.example/other"]);
  });

  it("anew for a fragment that is none of its hash", async () => {
    const { ask, published, fetched } = await given();
    published.set(url, { body: unsigned() });
    await ask(`${url}#anything`);
    await ask(`${url}#anything`);
    expect(fetched).toEqual([url, url]);
  });

  it("once for all who name it at the same time, and not again for some seconds where that failed", async () => {
    const { world, ask, published, fetched } = await given();
    await Promise.all([1, 2, 3].map(() => ask(url)));
    await ask(url);
    expect(fetched).toHaveLength(1);
    published.set(url, { body: unsigned() });
    world.pass(5 * second);
    expect((await ask(url)).has("code")).toBe(true);
  });

  it("at a pace: one network takes no more than its part", async () => {
    const { ask, published, fetched } = await given();
    published.set(url, { body: unsigned() });
    const errors: unknown[] = [];
    for (let n = 0; n < 25; n += 1) errors.push((await ask(url)).get("error"));
    expect(fetched).toHaveLength(20);
    expect(errors.slice(20)).toEqual(Array.from({ length: 5 }, () => "invalid_request_uri"));
  });
});
