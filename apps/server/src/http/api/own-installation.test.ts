import { showOwnInstallation } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { givenInstalledApp, installationToken } from "../../testing/installed-app.ts";
import { askerWith, program, refused } from "../../testing/management.ts";

describe("GET /installation", () => {
  it("tells an app where it is installed, and what was granted, declined and is pending", async () => {
    const { server, installation, app } = await givenInstalledApp({ write: "declined", email: "pending" });
    const authorization = `Bearer ${await installationToken(server, installation)}`;
    const asker = askerWith(server, () => ({ authorization }));
    const told = await asker.call(showOwnInstallation, {});
    expect(told).toMatchObject({
      id: installation,
      app: { id: app },
      status: "active",
      generation: 1,
      version: 1,
      granted: ["read"],
      declined: ["write"],
      pending: ["email"],
    });
    expect(told).not.toHaveProperty("installedBy");
  });

  it("is told to no other token", async () => {
    const { server } = await givenInstalledApp();
    const asker = await program(server, ["installations:read"]);
    expect((await refused(asker.call(showOwnInstallation, {}))).status).toBe(404);
  });
});
