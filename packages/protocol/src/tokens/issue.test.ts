import { describe, expect, it } from "vitest";
import { catalogue, given, post } from "../testing/world.ts";

describe("the one mint, RFC 6749 §5.1", () => {
  it("lets a token live as long as the strictest of its APIs allows", async () => {
    const [notes] = catalogue.apis;
    const strict = {
      ...catalogue,
      apis: [{ audience: "", name: "", ...notes, accessTokenLifetime: 60_000 }],
    };
    const world = await given({ catalogue: strict });
    const answer = await world.provider.token(post({ grant_type: "client_credentials" }));
    expect(answer.expires_in).toBe(60);
    world.pass(60_000);
    expect(await world.provider.introspection(post({ token: answer.access_token }))).toEqual({
      active: false,
    });
  });

  it("gives two answers two different tokens", async () => {
    const { provider } = await given();
    const [a, b] = [
      await provider.token(post({ grant_type: "client_credentials" })),
      await provider.token(post({ grant_type: "client_credentials" })),
    ];
    expect(a.access_token).not.toBe(b.access_token);
  });
});
