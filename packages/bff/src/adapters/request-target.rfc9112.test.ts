import { describe, expect, it } from "vitest";
import { originForm } from "./request-target.rfc9112.ts";

describe("the target of a request, RFC 9112 §3.2", () => {
  it.each([
    ["/bff/api/a/%2e%2e/b?c=/d", "/bff/api/a/%2e%2e/b?c=/d"],
    ["//evil.example/bff", "//evil.example/bff"],
    ["https://app.example:8443/bff/session?a=b", "/bff/session?a=b"],
    ["HTTP://app.example/bff/session", "/bff/session"],
    ["http://app.example", "http://app.example"],
    ["http://app.example?a=/bff/session", "http://app.example?a=/bff/session"],
    ["*", "*"],
  ])("%s is %s", (target, form) => {
    expect(originForm(target)).toBe(form);
  });
});
