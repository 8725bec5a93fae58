import { expect, it } from "vitest";
import { someTokens } from "../testing/flow.ts";
import { aClient, given } from "../testing/world.ts";
import { createJwtAccess } from "./jwt-access.rfc9068.ts";
import { createReadAccess } from "./read-access.ts";

it("reads what was sealed at once, and what was signed", async () => {
  const world = await given();
  const jwtAccess = createJwtAccess(world.dependencies);
  const read = createReadAccess({ seals: world.seals, jwtAccess });
  const { access_token: sealed } = await someTokens(world);
  expect(read(sealed)).toMatchObject({ clientId: aClient.id });
  const record = await read(sealed);
  if (record === undefined) throw new Error("not read");
  expect(await read(await jwtAccess.sign(record, {}))).toMatchObject({ id: record.id });
  expect(await read("nonsense")).toBeUndefined();
});
