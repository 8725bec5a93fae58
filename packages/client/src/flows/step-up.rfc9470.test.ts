import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";

describe("a sign-in that an API wants to be newer or stronger, RFC 9470 §4", () => {
  it("is asked for once, and not of the next one", async () => {
    const { connect, person, grantway } = await given();
    await connect({ maxAge: 300, acrValues: ["strong", "usual"] });
    await grantway.connect({ name: "fake" }, person);
    const [first, second] = person.urls.map((url) => new URL(url).searchParams);
    expect([first?.get("max_age"), first?.get("acr_values")]).toEqual(["300", "strong usual"]);
    expect([second?.has("max_age"), second?.has("acr_values")]).toEqual([false, false]);
  });

  it("needs a browser, and not the device grant where none opens", async () => {
    const { grantway, request, person } = await given();
    const surroundings = { ssh: false, container: false, display: false, interactive: false };
    await expect(grantway.connect({ ...request, maxAge: 0, surroundings }, person)).rejects.toMatchObject({
      code: "flow_unavailable",
    });
    await expect(
      grantway.connect({ ...request, flow: "client_credentials", maxAge: 0 }, person),
    ).rejects.toMatchObject({ code: "bad_request" });
    await expect(grantway.connect({ ...request, maxAge: -1 }, person)).rejects.toMatchObject({
      code: "bad_request",
    });
  });
});
