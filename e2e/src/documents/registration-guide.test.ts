import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow, guidePatience } from "./follow.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await aReader({ quickly: true });
});
afterAll(() => reader.leave());

describe("docs/guides/registration.md", () => {
  it(
    "leads from an initial access token to a verified client that reads its registration",
    { timeout: guidePatience },
    async () => {
      await follow(reader, "docs/guides/registration.md", {
        "npx grantway server clients verify": {
          after: ({ stdout }: Ran) => expect(stdout).toMatch(/verified +yes/),
        },
        'curl -s "$(node -p': {
          after: ({ stdout }: Ran) =>
            expect(JSON.parse(stdout)).toMatchObject({
              client_name: "Harbor",
              redirect_uris: ["https://harbor.example/callback"],
              registration_access_token: expect.stringMatching(/^gwrg_/) as unknown,
            }),
        },
      });
    },
  );
});
