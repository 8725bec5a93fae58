import { expect, it } from "vitest";
import { pageWords } from "../../words/page-words.ts";
import { byText, deedText } from "./activity-text.ts";

const { activity: say } = pageWords("en");
const apps = new Map([["g1", "Harbor <b>"]]);

it.each([
  [{ action: "session.opened", target: "session:s", detail: "192.0.2.1" }, "Signed in from 192.0.2.1"],
  [{ action: "session.opened", target: "session:s" }, "Signed in"],
  [{ action: "grant.allowed", target: "grant:g1", detail: "read" }, "Allowed Harbor <b>"],
  [{ action: "grant.revoked", target: "grant:gone" }, "Removed an app"],
  [{ action: "app.reported", target: "app:a1" }, "Reported an app"],
  [{ action: "user.password-set", target: "user:ada" }, "A new password was set"],
] as const)("tells %j", (deed, text) => {
  expect(deedText(deed, apps, say)).toBe(text);
});

it("tells what an administrator did to others as the audit calls it", () => {
  const told = deedText({ action: "client.created", target: "client:<acme>" }, apps, say);
  expect(told).toMatchObject({ text: "<code>client.created</code> <code>client:&#60;acme&#62;</code>" });
});

it.each([
  ["user:ada", undefined],
  ["operator", "by the operator"],
  ["user:root", "by an administrator"],
  ["client:acme", "by an app"],
  ["system", "by the system"],
])("tells who did it: %s", (actor, text) => {
  expect(byText(actor, "user:ada", say)).toBe(text);
});
