import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("settings come from the environment, and what is missing is named", () => {
  expect(readConfig({ CLIENT_ID: "app", WEBHOOK_SECRETS: "whsec_a whsec_b", PORT: "1" })).toEqual({
    host: "127.0.0.1",
    port: 1,
    issuer: "http://localhost:4400",
    clientId: "app",
    webhookSecrets: ["whsec_a", "whsec_b"],
  });
  expect(() => readConfig({})).toThrow("CLIENT_ID is missing");
});
