import { describe, expect, it } from "vitest";
import { agreeingHeaders, askingHeaders, isAgreed, isHandshake } from "./handshake.rfc6455.ts";

// RFC 6455 §1.3.
const asked = {
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
  "sec-websocket-protocol": "chat, superchat",
};
const accept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

describe("the opening of a WebSocket, RFC 6455 §4", () => {
  it("is a GET of version 13 with a key of 16 bytes", () => {
    expect(isHandshake({ method: "GET", headers: asked })).toBe(true);
    expect(isHandshake({ method: "GET", headers: { ...asked, upgrade: "WebSocket" } })).toBe(true);
  });

  it.each([
    ["a POST", "POST", {}],
    ["another protocol", "GET", { upgrade: "h2c" }],
    ["an older version", "GET", { "sec-websocket-version": "8" }],
    ["a short key", "GET", { "sec-websocket-key": "c2hvcnQ=" }],
    ["two keys", "GET", { "sec-websocket-key": `${asked["sec-websocket-key"]}, x` }],
  ])("is not %s", (_, method, headers) => {
    expect(isHandshake({ method, headers: { ...asked, ...headers } })).toBe(false);
  });

  it("asks the API for the same, with the key of the page", () => {
    expect(askingHeaders(asked)).toEqual([
      "sec-websocket-version",
      "13",
      "sec-websocket-key",
      "dGhlIHNhbXBsZSBub25jZQ==",
      "connection",
      "Upgrade",
      "upgrade",
      "websocket",
      "sec-websocket-protocol",
      "chat, superchat",
    ]);
  });

  it("is agreed only with the digest of the key, §4.1", () => {
    const answer = { upgrade: "websocket", "sec-websocket-accept": accept };
    expect(isAgreed(answer, asked)).toBe(true);
    expect(isAgreed({ ...answer, "sec-websocket-accept": "x" }, asked)).toBe(false);
    expect(isAgreed({ ...answer, upgrade: "h2c" }, asked)).toBe(false);
  });

  it("hands on what the API chose", () => {
    const answer = { upgrade: "websocket", "sec-websocket-accept": accept, "sec-websocket-protocol": "chat" };
    expect(agreeingHeaders({ ...answer, "set-cookie": ["of the API"] }, asked)).toEqual([
      "sec-websocket-accept",
      accept,
      "connection",
      "Upgrade",
      "upgrade",
      "websocket",
      "sec-websocket-protocol",
      "chat",
    ]);
  });
});
