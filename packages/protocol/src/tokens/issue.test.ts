import { describe, expect, it } from "vitest";
import { given, post } from "../testing/world.ts";

describe("the one mint, RFC 6749 §5.1", () => {
  it("gives two answers two different tokens", async () => {
    const { provider } = await given();
    const [a, b] = [
      await provider.token(post({ grant_type: "client_credentials" })),
      await provider.token(post({ grant_type: "client_credentials" })),
    ];
    expect(a.access_token).not.toBe(b.access_token);
  });
});
