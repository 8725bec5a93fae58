import { spawnSync } from "node:child_process";
import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it } from "vitest";
import { clientKinds } from "./browser/areas/platform/clients/model/client.ts";
import {
  signs,
  type Snippet,
  type SnippetSubject,
} from "./browser/areas/platform/clients/snippets/snippet.ts";
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
const methods = ["none", "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt"];
const all = clientKinds.flatMap((kind) =>
  snippets[kind].flatMap((snippet) =>
    methods
      .filter((method) => snippet.signs === true || !signs(method))
      .map((authenticationMethod) => ({ kind, snippet, authenticationMethod })),
  ),
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
  "the snippet of $snippet.label for a client of kind $kind with $authenticationMethod",
  ({ snippet, authenticationMethod }) => {
    const confidential = authenticationMethod !== "none";
    const code = snippet.write({ ...subject, confidential, authenticationMethod });

    it("is code, whatever the client is called", () => {
      expect(() => parse[snippet.language](code)).not.toThrow();
    });

    it("has the client in it and no secret", () => {
      expect(code).toMatch(/brien/);
      expect(code).not.toMatch(/gwcs_/);
    });
  },
);
