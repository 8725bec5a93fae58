import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnsafeRedirectError } from "../errors/unsafe-redirect-error.ts";
import { aClient, parameters, redirectUri } from "../testing/world.ts";
import { isAssured, matchesRedirectUri, resolveRedirect } from "./redirect-uri.rfc8252.ts";

const native = { applicationType: "native", origin: "management" } as const;
const web = { applicationType: "web", origin: "management" } as const;

describe("redirect URI matching, RFC 9700 §4.1.3", () => {
  it.each([
    ["the same text", "https://a.example/cb", "https://a.example/cb", true],
    ["another path", "https://a.example/cb", "https://a.example/cb/", false],
    ["another case of the host", "https://a.example/cb", "https://A.example/cb", false],
    ["an added query", "https://a.example/cb", "https://a.example/cb?x=1", false],
    ["another port of https", "https://a.example/cb", "https://a.example:444/cb", false],
    ["a subdomain", "https://a.example/cb", "https://b.a.example/cb", false],
    ["user information", "https://a.example/cb", "https://a.example@evil.example/cb", false],
    ["another loopback port (RFC 8252 §7.3)", "http://127.0.0.1/cb", "http://127.0.0.1:51004/cb", true],
    [
      "a loopback port where one was registered",
      "http://127.0.0.1:1/cb?a=b",
      "http://127.0.0.1:2/cb?a=b",
      true,
    ],
    ["an IPv6 loopback port", "http://[::1]/cb", "http://[::1]:9/cb", true],
    ["another loopback path", "http://127.0.0.1/cb", "http://127.0.0.1:9/evil", false],
    ["another loopback address", "http://127.0.0.1/cb", "http://[::1]:9/cb", false],
    ["a port of localhost, a name (RFC 8252 §8.3)", "http://localhost:1/cb", "http://localhost:2/cb", false],
    ["a loopback look-alike", "http://127.0.0.1/cb", "http://127.0.0.1.evil.example/cb", false],
    [
      "user information before a loopback",
      "http://127.0.0.1/cb",
      "http://127.0.0.1:80@evil.example/cb",
      false,
    ],
    ["https to a loopback", "https://127.0.0.1/cb", "https://127.0.0.1:9/cb", false],
  ])("%s", (_, registered, asked, matches) => {
    expect(matchesRedirectUri(registered, asked, native)).toBe(matches);
  });

  it.each([
    ["http://127.0.0.1/cb", "http://127.0.0.1:51004/cb"],
    ["http://[::1]:8080/cb", "http://[::1]:8081/cb"],
    ["http://127.0.0.1:80/cb", "http://127.0.0.1/cb"],
  ])(
    "leaves a web app, OpenID Connect Registration §2, no port but its own: %s for %s",
    (registered, asked) => {
      expect(matchesRedirectUri(registered, asked, web)).toBe(false);
      expect(matchesRedirectUri(registered, registered, web)).toBe(true);
    },
  );

  it("leaves a native app that a document describes the port of localhost too, for no document can know one", () => {
    const described = { applicationType: "native", origin: "metadata_document" } as const;
    const match = (registered: string, asked: string) => matchesRedirectUri(registered, asked, described);
    expect(match("http://localhost/cb", "http://localhost:51004/cb")).toBe(true);
    expect(match("http://127.0.0.1/cb", "http://127.0.0.1:51004/cb")).toBe(true);
    expect(match("http://localhost/cb", "http://127.0.0.1:51004/cb")).toBe(false);
    expect(match("http://localhost/cb", "http://localhost.evil.example:1/cb")).toBe(false);
    expect(match("http://localhost/cb", "http://localhost:51004/other")).toBe(false);
    expect(
      matchesRedirectUri("http://localhost/cb", "http://localhost:1/cb", {
        ...described,
        applicationType: "web",
      }),
    ).toBe(false);
  });

  it("never lets a loopback registration match another host, whatever the text", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, tail) => {
        for (const asked of [url, `http://127.0.0.1${tail}`, `http://127.0.0.1:80${tail}`]) {
          if (!matchesRedirectUri("http://127.0.0.1/cb", asked, native)) continue;
          expect(new URL(asked).hostname).toBe("127.0.0.1");
        }
      }),
    );
  });
});

describe("the redirect of a request, RFC 6749 §3.1.2", () => {
  const resolve = (
    values: Record<string, string>,
    redirectUris = [redirectUri],
    ...repeated: string[]
  ): string =>
    resolveRedirect({ ...aClient, applicationType: "native", redirectUris }, parameters(values, ...repeated))
      .uri;

  it("is the asked one, as it was asked", () => {
    expect(resolve({ redirect_uri: "http://[::1]:8/" }, ["http://[::1]/"])).toBe("http://[::1]:8/");
  });

  it("is the only registered one when none was asked", () => {
    expect(resolve({})).toBe(redirectUri);
  });

  it.each([
    ["one that is not registered", { redirect_uri: "https://evil.example" }, [redirectUri], []],
    ["none where there are two", {}, [redirectUri, "https://b.example/cb"], []],
    ["none where there is none", {}, [], []],
    ["one sent twice", { redirect_uri: redirectUri }, [redirectUri], ["redirect_uri"]],
  ])("is refused on a page of ours: %s", (_, values, registered, repeated) => {
    expect(() => resolve(values, registered, ...repeated)).toThrow(UnsafeRedirectError);
  });
});

describe("whether an answer reaches the client alone, RFC 8252 §8.6", () => {
  function assured(uri: string, type: "public" | "confidential" = "public"): boolean {
    return isAssured(
      resolveRedirect({ ...aClient, type, redirectUris: [uri] }, parameters({ redirect_uri: uri })),
    );
  }

  it.each([
    "https://app.example",
    "https://app.example:8443/cb?x=1",
    "HTTPS://APP.example/cb",
    "https://a1.b2/cb",
  ])("is so at an https address by name: %s", (uri) => expect(assured(uri)).toBe(true));

  it.each([
    "http://127.0.0.1/cb",
    "http://[::1]/cb",
    "http://localhost:1/cb",
    "com.example.app:/cb",
    "com.example.app://https://app.example/cb",
    "https://localhost/cb",
    "https://LOCALHOST:8443",
    "https://app.localhost./cb",
    "https://127.0.0.1/cb",
    "https://127.1/cb",
    "https://0x7f.1/cb",
    "https://2130706433?x",
    "https://[::1]:8443/cb",
    "https://%6cocalhost/cb",
    "https://app.example@localhost/cb",
  ])("is not so where any program on the device may listen: %s", (uri) => expect(assured(uri)).toBe(false));

  it("is so for a client that proves itself, wherever it listens", () => {
    expect(assured("http://127.0.0.1/cb", "confidential")).toBe(true);
  });
});
