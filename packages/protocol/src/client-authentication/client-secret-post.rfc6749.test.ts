import { expect, expectTypeOf, it } from "vitest";
import { parameters } from "../testing/world.ts";
import { createClientSecretPost } from "./client-secret-post.rfc6749.ts";
import type { PresentedCredentials } from "./presented-credentials.ts";

const post = createClientSecretPost({ proveSecret: () => undefined });
const request = (values: Record<string, string>) => ({
  parameters: parameters(values),
  authorization: undefined,
});

it("needs client_id beside the secret, RFC 6749 §2.3.1", () => {
  expect(post.read(request({ client_id: "acme", client_secret: "s" }))).toEqual({
    method: "client_secret_post",
    clientId: "acme",
    secret: "s",
  });
  expect(() => post.read(request({ client_secret: "s" }))).toThrow("client_id is missing");
  expect([post.presents(request({ client_secret: "s" })), post.presents(request({}))]).toEqual([true, false]);
});

it("does not compile when it forgets the secret", () => {
  const read = (): { method: "client_secret_post"; clientId: string } => ({
    method: "client_secret_post",
    clientId: "acme",
  });
  expectTypeOf({ ...post, read }).not.toExtend<typeof post>();
  expectTypeOf<ReturnType<typeof read>>().not.toExtend<PresentedCredentials>();
});
