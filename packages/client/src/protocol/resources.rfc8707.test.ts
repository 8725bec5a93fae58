import { describe, expect, it } from "vitest";
import { given } from "../testing/given.ts";
import { nameResources, namesResources } from "./resources.rfc8707.ts";

describe("resource indicators", () => {
  it("are one parameter each, RFC 8707 §2", () => {
    const parameters = new URLSearchParams({ scope: "read" });
    nameResources(parameters, ["https://a.example", "https://b.example/x?y"]);
    expect(parameters.getAll("resource")).toEqual(["https://a.example", "https://b.example/x?y"]);
  });

  it("leave a request alone that names its own, and one of a connection without", () => {
    const parameters = new URLSearchParams({ resource: "https://c.example" });
    nameResources(parameters, ["https://a.example"]);
    nameResources(parameters);
    expect(parameters.toString()).toBe("resource=https%3A%2F%2Fc.example");
  });

  it("are named where tokens are asked for, at the refresh too, RFC 8707 §2.2", () => {
    expect(["device_authorization", "code", "refresh", "client_credentials"].every(isAsked)).toBe(true);
    expect(["revocation", "introspection", "pushed_authorization"].some(isAsked)).toBe(false);
  });
});

const apis = ["https://a.example", "https://b.example/x?y"];

describe("a connection for named APIs", () => {
  it("names them in the authorization request, at the exchange and at the refresh", async () => {
    const { connect, grantway, seen, person } = await given();
    await connect({ resources: apis });
    await grantway.refresh("fake");
    expect(new URL(person.urls[0] ?? "").searchParams.getAll("resource")).toEqual(apis);
    const grants = seen("/token").map(({ form }) => [form.get("grant_type"), form.getAll("resource")]);
    expect(grants).toEqual([
      ["authorization_code", apis],
      ["refresh_token", apis],
    ]);
  });

  it("names them for the client itself, and keeps them when it is signed in again by its name", async () => {
    const { connect, grantway, seen, person } = await given();
    await connect({ flow: "client_credentials", resources: apis });
    await grantway.connect({ name: "fake" }, person);
    expect(seen("/token").map(({ form }) => form.getAll("resource"))).toEqual([apis, apis]);
  });

  it("names none where none are asked for", async () => {
    const { connect, seen } = await given();
    await connect();
    expect(seen("/token")[0]?.form.has("resource")).toBe(false);
  });
});

function isAsked(step: string): boolean {
  return namesResources(step as Parameters<typeof namesResources>[0]);
}
