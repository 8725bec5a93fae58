import { describe, expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { createReadMeantRequest, type ReadReference } from "./meant-request.ts";

const meant = { parameters: parameters({ state: "meant" }), protection: "signed" } as const;
const knows =
  (scheme: string): ReadReference =>
  async (reference) =>
    reference.startsWith(scheme) ? meant : undefined;
const never: ReadReference = async () => {
  throw new Error("nobody asked for it");
};

describe("what a request means", () => {
  it("is what was sent, where nothing stands for it", async () => {
    const sent = parameters({ state: "sent" });
    const read = createReadMeantRequest([["request", never]]);
    await expect(read(sent, {})).resolves.toEqual({ parameters: sent, protection: "none" });
  });

  it("is what the first says that knows what stands for it", async () => {
    const read = createReadMeantRequest([
      ["request_uri", knows("urn:")],
      ["request", never],
      ["request_uri", knows("https:")],
    ]);
    for (const request_uri of ["urn:x", "https://x"])
      await expect(read(parameters({ request_uri }), {})).resolves.toBe(meant);
  });

  it("is what was sent, where nobody knows what stands for it, or it was sent twice", async () => {
    const unknown = parameters({ request_uri: "ftp://x" });
    const read = createReadMeantRequest([["request_uri", knows("urn:")]]);
    await expect(read(unknown, {})).resolves.toHaveProperty("parameters", unknown);
    const twice = parameters({ request_uri: ["urn:x", "urn:x"] });
    await expect(read(twice, {})).resolves.toHaveProperty("parameters", twice);
  });

  it("is not said in two ways at once, RFC 9101 §5", async () => {
    const read = createReadMeantRequest([
      ["request", never],
      ["request_uri", never],
    ]);
    const sent = parameters({ request: "a.b.c", request_uri: "urn:x" });
    await expect(read(sent, {})).rejects.toMatchObject({ code: "invalid_request" });
  });
});
