import { expect, it } from "vitest";
import { createNotedUses } from "./noted-uses.ts";
import { refresh, someTokens } from "./testing/flow.ts";
import { day, given, parameters, post } from "./testing/world.ts";

it("a grant is noted at its first use since they were taken, and asks the clock no second time", () => {
  let asked = 0;
  const { note, take } = createNotedUses({ clock: () => (asked += 1) });
  for (const grantId of ["a", "b", "a", "a"]) note(grantId);
  expect([...take()]).toEqual([
    ["a", 1],
    ["b", 2],
  ]);
  expect(take().size).toBe(0);
  note("a");
  expect([...take()]).toEqual([["a", 3]]);
});

it("memory is bounded: what does not fit is noted when it comes again after they were taken", () => {
  const { note, take } = createNotedUses({ clock: () => 0 });
  for (let grant = 0; grant <= 100_000; grant += 1) note(String(grant));
  expect(take().size).toBe(100_000);
  note("100000");
  expect(take().size).toBe(1);
});

it("a person's grant is noted when tokens are issued, asked about or used here, and no client's own is", async () => {
  const world = await given();
  const tokens = await someTokens(world);
  const [used] = world.rows.grants.keys();
  expect(world.used).toEqual([used]);
  const { access_token } = await refresh(world, tokens.refresh_token);
  await world.provider.introspection(post({ token: access_token }));
  await world.provider.userinfo({ parameters: parameters({}), authorization: `Bearer ${access_token}` });
  expect(world.used).toEqual([used, used, used, used]);

  const own = await world.provider.token(post({ grant_type: "client_credentials" }));
  await world.provider.introspection(post({ token: own.access_token }));
  world.pass(day);
  await world.provider.introspection(post({ token: access_token }));
  expect(world.used).toHaveLength(4);
});
