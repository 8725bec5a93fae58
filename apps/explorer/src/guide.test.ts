import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { builtIns } from "./profiles/all.ts";
import { readProfilesText } from "./profiles/read-profiles-file.ts";
import { usage } from "./server/usage.ts";

const guide = readFileSync(new URL("../../../docs/guides/explorer.md", import.meta.url), "utf8");

it("the guide has every setting that --help lists", () => {
  const general = usage().match(/EXPLORER_(?!ACME|GRANTWAY|COMMCARE)[A-Z_]+/g) ?? [];
  expect(general.length).toBeGreaterThan(5);
  for (const name of general) expect(guide).toContain(`\`${name}\``);
});

it("the file of profiles in the guide can be read as it stands", () => {
  const [, text = ""] = /```\n(profiles:[^]*?)```/.exec(guide) ?? [];
  const env = { SHOP_SECRET: "a", EU_SECRET: "b" };
  const { profiles, problems } = readProfilesText(text, "apis.yaml", { builtIns, env });
  expect(problems).toEqual([]);
  expect(profiles.map(({ id, provider }) => [id, provider.client.secret])).toEqual([
    ["shop", "a"],
    ["grantway-eu", "b"],
  ]);
});
