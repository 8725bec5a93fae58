import { spawnSync } from "node:child_process";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it } from "vitest";
import { clientKinds } from "./browser/areas/platform/clients/model/client.ts";
import type { Snippet, SnippetSubject } from "./browser/areas/platform/clients/snippets/snippet.ts";
import { snippets } from "./browser/areas/platform/clients/snippets/snippets.ts";

const subject: SnippetSubject = {
  issuer: "http://localhost:4400",
  clientId: `o'brien "$HOME"`,
  confidential: true,
  authenticationMethod: "client_secret_post",
  redirectUri: "https://app.example/callback?a=1",
  scope: "openid notes:read",
  audience: "https://api.example",
};
const all = clientKinds.flatMap((kind) =>
  snippets[kind].flatMap((snippet) => [true, false].map((confidential) => ({ kind, snippet, confidential }))),
);

const parse: Readonly<Record<Snippet["language"], (code: string) => void>> = {
  // Throws where it cannot be read.
  js: (code) => void stripTypeScriptTypes(code),
  sh: (code) => expect(spawnSync("sh", ["-n"], { input: code, encoding: "utf8" }).stderr).toBe(""),
  python: (code) => {
    // What is written into it is text that JSON and Python spell alike.
    const texts = code.match(/"(?:[^"\\\n]|\\.)*"/g) ?? [];
    expect(() => texts.map((text) => JSON.parse(text))).not.toThrow();
  },
};

describe.each(all)(
  "the snippet of $snippet.label for a client of kind $kind",
  ({ snippet, confidential }) => {
    const code = snippet.write({ ...subject, confidential });

    it("is code, whatever the client is called", () => {
      expect(() => parse[snippet.language](code)).not.toThrow();
    });

    it("has the client in it and no secret", () => {
      expect(code).toMatch(/brien/);
      expect(code).not.toMatch(/gwcs_/);
    });
  },
);
