import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aPerson } from "@grantway/tools/services";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow, guidePatience } from "./follow.ts";
import { aReader, type Ran, type Reader } from "./reader.ts";

let reader: Reader;
beforeAll(async () => {
  reader = await aReader({ quickly: true });
});
afterAll(() => reader.leave());

const password = "a long enough password";

/** What the first steps leave. */
async function firstSteps(): Promise<void> {
  await reader.start("npx grantway server start");
  const api = "https://api.acme.example";
  for (const command of [
    `apis create ${api} --name "Acme API"`,
    `scopes create read --api ${api} --title "Read your notes" --access see`,
    "users create ada --email ada@acme.example --password-stdin",
  ])
    expect(await reader.run(`npx grantway server ${command}`, password)).toMatchObject({ code: 0 });
}

/** Ada follows the address that the program shows. */
async function allowDevice(): Promise<void> {
  const codes = JSON.parse(readFileSync(join(reader.folder, "codes.json"), "utf8")) as {
    readonly user_code: string;
    readonly verification_uri_complete: string;
  };
  const { user_code } = codes;
  const ada = aPerson(reader.fillIn("http://localhost:4400"));
  const signIn = await ada.submit(await ada.open(codes.verification_uri_complete), { user_code });
  const compare = await ada.submit(signIn, { login: "ada", password });
  const question = await ada.submit(compare, { user_code });
  const end = await ada.submit(question, {}, { name: "decision", value: "allow" });
  expect(end.text).toContain("You can close this page.");
}

describe("docs/guides/devices.md", () => {
  it("leads from a registration to tokens on a device", { timeout: guidePatience }, async () => {
    await firstSteps();
    await follow(reader, "docs/guides/devices.md", {
      "node -p": { after: allowDevice },
      "curl -s http://localhost:4400/token": {
        after: ({ stdout }: Ran) => {
          expect(JSON.parse(stdout)).toMatchObject({
            token_type: "Bearer",
            scope: "openid offline_access read",
            refresh_token: expect.any(String) as unknown,
            id_token: expect.any(String) as unknown,
          });
        },
      },
    });
  });
});
