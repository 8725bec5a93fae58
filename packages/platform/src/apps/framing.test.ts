import { describe, expect, it } from "vitest";
import { framingOf } from "./framing.ts";

const dashboard = "https://id.example";
const policy = (sources: string, others = "") =>
  new Map([["content-security-policy", `default-src 'self'; frame-ancestors ${sources}${others}`]]);

describe("the headers of a page", () => {
  it.each([
    "https://id.example",
    "HTTPS://ID.example",
    "id.example",
    "id.example:443",
    "id.example:*",
    "http://id.example",
    "*.example",
    "https://*.example",
    "https:",
    "*",
    "'self' https://id.example/console",
    "https://other.example https://id.example",
  ])("let our dashboard frame it by frame-ancestors %s", (sources) => {
    expect(framingOf(policy(sources), dashboard)).toMatchObject({ allows: true, finding: "allowed" });
  });

  it.each([
    ["'none'", "policy-allows-nobody"],
    ["", "policy-allows-nobody"],
    ["'self'", "policy-allows-others"],
    ["https://other.example", "policy-allows-others"],
    ["https://id.example.evil.example", "policy-allows-others"],
    ["https://id.example:8443", "policy-allows-others"],
    ["https://*.id.example", "policy-allows-others"],
    ["http:/id.example", "policy-allows-others"],
    ["wss://id.example", "policy-allows-others"],
  ])("refuse it by frame-ancestors %s", (sources, finding) => {
    expect(framingOf(policy(sources), dashboard)).toMatchObject({ allows: false, finding });
  });

  it("refuse it where one of several policies does, and whatever X-Frame-Options says beside a policy", () => {
    const both = policy("https://id.example", ", frame-ancestors 'none'");
    expect(framingOf(both, dashboard)).toMatchObject({ allows: false, finding: "policy-allows-nobody" });
    const beside = new Map([...policy("https://id.example"), ["x-frame-options", "DENY"]]);
    expect(framingOf(beside, dashboard)).toMatchObject({ allows: true });
  });

  it("name a port for a dashboard that has one", () => {
    expect(framingOf(policy("http://localhost:4400"), "http://localhost:4400")).toMatchObject({
      allows: true,
    });
    expect(framingOf(policy("localhost"), "http://localhost:4400")).toMatchObject({ allows: false });
  });

  it.each([
    ["DENY", false, "options-deny"],
    ["sameorigin", false, "options-same-origin"],
    ["SAMEORIGIN, ALLOWALL", false, "options-same-origin"],
    ["ALLOW-FROM https://id.example", true, "open-to-all"],
    ["", true, "open-to-all"],
  ])("decide by X-Frame-Options %j without a policy", (sent, allows, finding) => {
    expect(framingOf(new Map([["x-frame-options", sent]]), dashboard)).toMatchObject({ allows, finding });
  });

  it("show no more of somebody else's header than a few lines", () => {
    const { header } = framingOf(policy("x".repeat(10_000)), dashboard);
    expect(header).toHaveLength(300);
  });
});
