import { describe, expect, it } from "vitest";
import { checkClient, simulatedClient as client } from "./client-proof.ts";
import type { TokenBehaviour } from "./profile.ts";

const inBody = new URLSearchParams({ client_id: client.id, client_secret: client.secret });
const nothing = new URLSearchParams();
const raw = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString("base64")}`;
const encode = (text: string) => text.replaceAll(/[-._~]/g, (one) => `%${one.codePointAt(0)?.toString(16)}`);
const encoded = `Basic ${Buffer.from(`${encode(client.id)}:${encode(client.secret)}`).toString("base64")}`;

const proofs = {
  raw: [raw, nothing],
  encoded: [encoded, nothing],
  body: [undefined, inBody],
  both: [raw, inBody],
  secret: [undefined, new URLSearchParams({ client_secret: client.secret })],
  id: [undefined, new URLSearchParams({ client_id: client.id })],
} as const;

describe("where a provider looks for client id and secret", () => {
  it.each([
    ["basic", ["raw"]],
    ["basic_decoded", ["raw", "encoded"]],
    ["post", ["body"]],
    ["either", ["raw", "body"]],
    ["secret", ["body", "secret"]],
    ["none", ["id"]],
  ] as const)("%s takes %j and nothing else", (way: TokenBehaviour["client"], taken) => {
    const accepted = Object.entries(proofs).filter(([, [authorization, parameters]]) => {
      try {
        checkClient({ url: "https://x.example", client: way }, client, { authorization, parameters });
        return true;
      } catch {
        return false;
      }
    });
    expect(accepted.map(([name]) => name)).toEqual(taken);
  });
});
