import { expect, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { readClientSecretPost } from "./client-secret-post.rfc6749.ts";

it("needs client_id beside the secret, RFC 6749 §2.3.1", () => {
  expect(readClientSecretPost(parameters({ client_id: "acme" }), "s")).toEqual({
    method: "client_secret_post",
    clientId: "acme",
    secret: "s",
  });
  expect(() => readClientSecretPost(parameters({}), "s")).toThrow("client_id is missing");
});
