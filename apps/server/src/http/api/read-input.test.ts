import { updateClient } from "@grantway/api";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { program } from "../../testing/management.ts";

it.each([
  ['W/"1"', "weak, as proxies that compress make it"],
  ["1", 'such as "7"'],
  ['"1", "2"', 'such as "7"'],
])(
  "does nothing for the If-Match %s, and says what is sent instead (RFC 9110 §13.1.1)",
  async (tag, words) => {
    const asker = await program(await givenServer({}, { people: false }), ["clients:write"]);
    const body = JSON.stringify({ name: "Renamed" });
    const path = updateClient.path.replace("{id}", "harbor");
    const headers = { "if-match": tag, "content-type": "application/json" };
    const answer = await asker.raw(updateClient.method, path, { body, headers });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ in: "header", pointer: "/If-Match", detail: expect.stringContaining(words) as string }],
    });
  },
);
