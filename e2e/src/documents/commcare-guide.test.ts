import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow, guidePatience } from "./follow.ts";
import { aReader, type Reader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await aReader({ quickly: true });
});
afterAll(() => reader.leave());

describe("docs/guides/explore-commcare-hq.md", () => {
  it(
    "can be typed as it stands, and leads to an explorer that knows CommCare HQ",
    { timeout: guidePatience },
    async () => {
      await follow(reader, "docs/guides/explore-commcare-hq.md", {
        "npx node apps/explorer": {
          up: async () => {
            const at = reader.fillIn("http://localhost:4440");
            expect(await (await fetch(`${at}/explorer/profiles`)).json()).toMatchObject({
              apis: [{ id: "commcare", base: reader.fillIn("http://127.0.0.1:4450") }],
            });
            const login = `curl --location '${at}/bff/login?provider=commcare'`;
            expect((await reader.run(login)).stdout).toContain("Authorize explorer?");
          },
        },
      });
    },
  );
});
