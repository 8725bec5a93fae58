import { listKeys, resealKeys, retireKey, rotateKey } from "@grantway/api";
import { expect, it } from "vitest";
import { givenServer } from "../../testing/composed-server.ts";
import { program, refused } from "../../testing/management.ts";

it("keys are shown with what needs them, rotated and retired by the management API, and no secret is told", async () => {
  const server = await givenServer({}, { people: false });
  const asker = await program(server, ["keys:read", "keys:write"]);
  const before = await asker.call(listKeys, {});
  expect(before.instanceKeys).toMatchObject([{ use: "seals" }]);
  const signing = before.signingKeys.find(({ algorithm }) => algorithm === "ES256");
  expect(signing).toMatchObject({ phase: "signs" });
  const rotated = await asker.call(rotateKey, { body: { algorithm: "ES256" } });
  expect(rotated).toMatchObject({ outcome: "published", before: { kid: signing?.kid } });
  const again = await asker.call(rotateKey, { body: { algorithm: "ES256" } });
  expect(again).toMatchObject({ kid: rotated.kid, outcome: "was-next" });
  const { signingKeys } = await asker.call(listKeys, {});
  expect(signingKeys.find(({ kid }) => kid === rotated.kid)).toMatchObject({ phase: "next" });
  expect(JSON.stringify(signingKeys)).not.toContain("rivate");

  const params = { kid: signing?.kid ?? "" };
  expect(await refused(asker.call(retireKey, { params, body: {} }))).toMatchObject({ type: "not-possible" });
  expect(await refused(asker.call(retireKey, { params: { kid: "none" }, body: {} }))).toMatchObject({
    type: "not-found",
  });
  expect(await asker.call(resealKeys, {})).toMatchObject({ resealed: 0, others: [] });
});
