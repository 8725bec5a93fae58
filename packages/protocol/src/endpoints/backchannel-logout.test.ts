import { expect, it } from "vitest";
import { given } from "../testing/world.ts";

it("is advertised, with the session it is about, Back-Channel Logout §2.1", async () => {
  const { provider } = await given();
  expect(await provider.metadata()).toMatchObject({
    backchannel_logout_supported: true,
    backchannel_logout_session_supported: true,
  });
});
