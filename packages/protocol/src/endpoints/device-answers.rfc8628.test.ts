import { describe, expect, it } from "vitest";
import type { DeviceAnswer, DeviceRequest } from "../ports/device-requests.ts";
import { askForCodes, withDevices } from "../testing/device.ts";
import { ada } from "../testing/world.ts";
import { createDeviceAnswers } from "./device-answers.rfc8628.ts";

async function givenDevice() {
  const world = await withDevices();
  await askForCodes(world);
  const [row] = [...world.rows.deviceRequests.values()];
  const client = world.rows.clients.get("acme");
  if (row === undefined || client === undefined) throw new Error("nothing was asked");
  const { deviceRequests, clock } = world.dependencies;
  const answers = createDeviceAnswers({ deviceRequests, clock, journeys: { seal: () => "sealed" } });
  const asking = { isAssured: false, prompt: new Set(["consent"] as const), startedAt: world.now() };
  const request = { ...asking, client, scopes: row.request.scopes, device: row.request };
  const parameters = { values: new Map(), repeated: [] };
  const journey = { id: "j", parameters, startedAt: world.now(), browser: "b", requestId: () => "r" };
  return { world, answers, way: { journey, request }, device: row.request };
}

describe("how it stands with a device", () => {
  const answered = (device: DeviceRequest, userId: string, answer: DeviceAnswer["answer"]) =>
    ({ ...device, answer: { answer, userId } }) as DeviceRequest;

  it("is what this person answered, or that somebody else did", async () => {
    const { answers, device, world } = await givenDevice();
    const user = world.signedIn();
    expect(answers.endOf(device, user)).toBeUndefined();
    expect(answers.endOf(answered(device, ada.id, "allowed"), user)).toBe("allowed");
    expect(answers.endOf(answered(device, ada.id, "denied"), user)).toBe("denied");
    expect(answers.endOf(answered(device, "ben", "allowed"), user)).toBe("used");
    expect(answers.endOf(answered(device, ada.id, "allowed"), undefined)).toBe("used");
  });

  it("is that its time is over, or that nothing is kept of it any more", async () => {
    const { answers, device, world } = await givenDevice();
    world.pass(600_000);
    expect(answers.endOf(device, undefined)).toBe("expired");
    expect(answers.endOf(undefined, undefined)).toBe("expired");
  });
});

describe("an answer to a device", () => {
  it("is recorded as the person's, by the request it came with", async () => {
    const { answers, way, world } = await givenDevice();
    await expect(answers.deny(way, world.signedIn())).resolves.toEqual({
      to: "device",
      request: "sealed",
      end: "denied",
      app: "Acme Reports",
    });
    expect(world.rows.records.at(-1)).toMatchObject({
      actor: `user:${ada.id}`,
      requestId: "r",
      action: "client.device-denied",
      target: "client:acme",
    });
  });

  it("is none where the time was over this very moment", async () => {
    const { answers, way, world } = await givenDevice();
    world.pass(600_000);
    await expect(answers.deny(way, world.signedIn())).resolves.toMatchObject({ end: "expired" });
  });
});
