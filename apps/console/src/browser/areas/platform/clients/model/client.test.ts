import { describe, expect, it } from "vitest";
import { clientKinds, kindOf } from "./client.ts";
import { templates } from "./templates.ts";

describe("the kind of a client", () => {
  it("is that of the template it was made from", () => {
    for (const kind of clientKinds)
      expect(kindOf({ ...templates[kind], introspects: kind === "api" ? ["urn:a"] : [] })).toBe(kind);
  });

  it("is a machine where no person signs in, though it may introspect too", () => {
    expect(kindOf({ ...templates.machine, introspects: ["https://api.example"] })).toBe("machine");
  });
});
