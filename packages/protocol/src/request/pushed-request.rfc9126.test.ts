import { expect, it } from "vitest";
import { ExpiredRequestError } from "../errors/expired-request-error.ts";
import { given, parameters } from "../testing/world.ts";
import type { Parameters } from "./parameters.ts";
import { createReadPushedRequest, requestUriOf } from "./pushed-request.rfc9126.ts";

async function aReader() {
  const world = await given();
  const { usedIds, clock } = world.dependencies;
  const record = {
    id: "p-1",
    clientId: "acme",
    expiresAt: world.now() + 1,
    parameters: [["state", "s"]] as const,
  };
  const reference = requestUriOf(world.seals.pushedRequest.seal(record));
  const readPushed = createReadPushedRequest({ seals: world.seals, usedIds, clock });
  const read = (text: string, sent: Parameters) => readPushed(text, { sent, by: {}, isPushing: false });
  return { world, reference, read };
}

it("is what was pushed, once, for the client that pushed it", async () => {
  const { reference, read } = await aReader();
  await expect(read(reference, parameters({ client_id: "spa" }))).rejects.toThrow(ExpiredRequestError);
  await expect(read(reference, parameters({ client_id: "acme" }, "client_id"))).rejects.toThrow(
    ExpiredRequestError,
  );
  const sent = parameters({ client_id: "acme", state: "another" });
  expect(await read(reference, sent)).toEqual({
    parameters: parameters({ state: "s" }),
    protection: "pushed",
  });
  await expect(read(reference, sent)).rejects.toThrow("request_uri was used before");
});

it("is over when its time is, and is not used up by who comes late", async () => {
  const { world, reference, read } = await aReader();
  world.pass(1);
  await expect(read(reference, parameters({ client_id: "acme" }))).rejects.toThrow("left too long");
  expect(world.rows.usedIds.size).toBe(0);
});

it("is nothing of ours where it has another scheme", async () => {
  const { read } = await aReader();
  expect(await read("https://client.example/request.jwt", parameters({ client_id: "acme" }))).toBeUndefined();
});
