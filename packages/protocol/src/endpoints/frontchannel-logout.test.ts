import { expect, it } from "vitest";
import { given } from "../testing/world.ts";

it("is advertised, with the session it is about, Front-Channel Logout §3", async () => {
  const { provider } = await given();
  expect(await provider.metadata()).toMatchObject({
    frontchannel_logout_supported: true,
    frontchannel_logout_session_supported: true,
  });
});
