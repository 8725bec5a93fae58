import { expect, it } from "vitest";
import { readConfig } from "./config.ts";

it("settings come from the environment, and what is missing is named", () => {
  const said = {
    API: "http://localhost:4410",
    CLIENT_ID: "app",
    CLIENT_SECRET: "s",
    SCOPE: "openid read",
    APP_NAME: "Moon Calendar",
  };
  expect(readConfig({ ...said, WEBHOOK_SECRETS: "whsec_a whsec_b", PORT: "1" })).toEqual({
    host: "127.0.0.1",
    port: 1,
    name: "Moon Calendar",
    issuer: "http://localhost:4400",
    clientId: "app",
    clientSecret: "s",
    api: "http://localhost:4410",
    scope: "openid read",
    webhookSecrets: ["whsec_a", "whsec_b"],
  });
  expect(readConfig({ CLIENT_ID: "app" })).toMatchObject({ name: "Tide Tables", clientSecret: "" });
  expect(() => readConfig({})).toThrow("CLIENT_ID is missing");
});
