import { describe, expect, it } from "vitest";
import type { Provider } from "../provider/resolve-provider.ts";
import { aConnection } from "../testing/a-connection.ts";
import { partyOf } from "./party.ts";

describe("who talks to whom", () => {
  it("is taken from the connection", () => {
    const provider = {} as Provider;
    const connection = aConnection({ parameters: { code: { a: "1" } } });
    expect(partyOf(connection, provider)).toEqual({
      provider,
      client: connection.client,
      resources: [],
      dpopKey: undefined,
      parameters: { code: { a: "1" } },
    });
  });
});
