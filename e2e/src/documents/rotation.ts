import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { leaveFor, signIn, visit } from "../browser.ts";
import type { Reader } from "./reader.ts";

/* What an app and its people have while the operator rotates the instance key, and whether it still works. */

/** A client of the guide, seen from outside. */
export interface HeldTokens {
  /** Redeems the refresh token and keeps the new one. Answers the reply of the token endpoint. */
  refresh(secret: string): Promise<Readonly<Record<string, unknown>>>;
  /** Signs in through the pages and keeps the refresh token. */
  signIn(secret: string): Promise<void>;
}

const callback = "http://localhost:3000/callback";
const verifier = "a".repeat(43);
const challenge = "ZtNPunH49FD35FWYhT5Tv8I7vRKQJ8uxMaL0_9eHjNA";

/** `my-app`, and Ada in her browser. */
export function holdTokens(parts: { reader: Reader; browser: Browser; password: string }): HeldTokens {
  const { reader, browser, password } = parts;
  const issuer = reader.fillIn("http://localhost:4400");
  let refreshToken = "";

  async function ask(secret: string, parameters: Readonly<Record<string, string>>) {
    const authorization = `Basic ${Buffer.from(`my-app:${secret}`).toString("base64")}`;
    const body = new URLSearchParams(parameters);
    const reply = await fetch(`${issuer}/token`, { method: "POST", headers: { authorization }, body });
    const answer = (await reply.json()) as Readonly<Record<string, unknown>>;
    if (typeof answer["refresh_token"] === "string") refreshToken = answer["refresh_token"];
    return answer;
  }

  return {
    refresh: (secret) => ask(secret, { grant_type: "refresh_token", refresh_token: refreshToken }),

    async signIn(secret) {
      const page = await visit(browser);
      const query = new URLSearchParams({
        client_id: "my-app",
        response_type: "code",
        redirect_uri: callback,
        scope: "openid offline_access read",
        code_challenge: challenge,
        code_challenge_method: "S256",
      });
      await page.goto(`${issuer}/authorize?${query.toString()}`);
      await signIn(page, "ada", password);
      const back = await leaveFor(page, callback, () => page.getByRole("button", { name: "Allow" }).click());
      const code = back.searchParams.get("code") ?? "";
      await page.context().close();
      const parameters = { code, redirect_uri: callback, code_verifier: verifier };
      expect(await ask(secret, { grant_type: "authorization_code", ...parameters })).toHaveProperty(
        "id_token",
      );
    },
  };
}

/** Ids of the keys that apps check ID tokens with. */
export async function publishedKeys(reader: Reader): Promise<readonly string[]> {
  const reply = await fetch(reader.fillIn("http://localhost:4400/jwks"));
  const { keys } = (await reply.json()) as { readonly keys: readonly { readonly kid: string }[] };
  return keys.map(({ kid }) => kid).toSorted();
}

/** Id of the instance key that seals now. */
export function sealingKey(reader: Reader): string {
  return readFileSync(join(reader.folder, ".grantway", "instance-key"), "utf8").slice(0, 4);
}

/** What `keys list` prints of an instance key. */
interface KeyUse {
  readonly id: string;
  readonly use: string;
  readonly signing_keys: number;
  readonly clients: string[];
}

/** What `keys list` prints for programs, ids of clients in order. */
export async function usesOfKeys(reader: Reader): Promise<readonly KeyUse[]> {
  const { stdout } = await reader.run("npx grantway server keys list --json");
  const { instance_keys: keys } = JSON.parse(stdout) as { readonly instance_keys: readonly KeyUse[] };
  for (const { clients } of keys) clients.sort();
  return keys;
}

/** How many signing keys are in each state, as `keys list` prints it. */
export async function usesOfSigningKeys(reader: Reader): Promise<Readonly<Record<string, number>>> {
  const { stdout } = await reader.run("npx grantway server keys list --json");
  const { signing_keys: keys } = JSON.parse(stdout) as { readonly signing_keys: readonly { use: string }[] };
  return Object.fromEntries(
    ["signs", "next"].map((use) => [use, keys.filter((key) => key.use === use).length]),
  );
}
