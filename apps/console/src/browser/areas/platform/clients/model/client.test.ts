import { describe, expect, it } from "vitest";
import { clientKinds, kindOf, legacyGrantsOf, signsPeopleIn } from "./client.ts";
import { templates } from "./templates.ts";

describe("the kind of a client", () => {
  it("is that of the template it was made from", () => {
    for (const kind of clientKinds)
      expect(kindOf({ ...templates[kind], introspects: kind === "api" ? ["urn:a"] : [] })).toBe(kind);
  });

  it("is that of the browser where tokens come through its address", () => {
    expect(kindOf({ ...templates.browser, grantTypes: ["implicit"] })).toBe("browser");
    expect([signsPeopleIn(["implicit"]), signsPeopleIn(["client_credentials"])]).toEqual([true, false]);
  });

  it("is a machine where no person signs in, though it may introspect too", () => {
    expect(kindOf({ ...templates.machine, introspects: ["https://api.example"] })).toBe("machine");
  });
});

it("the legacy grants of a client are those that pass through the wall, principle P7", () => {
  expect(legacyGrantsOf(["authorization_code", "password", "implicit"])).toEqual(["implicit", "password"]);
  expect(legacyGrantsOf(["authorization_code", "refresh_token"])).toEqual([]);
});
