import { expect, it } from "vitest";
import { mergedSession } from "./merged-session.ts";

const status = (name: string, cookie?: string) =>
  Response.json(
    { providers: { [name]: { signedIn: true, scopes: [] } }, apis: [{ name, provider: name }] },
    cookie === undefined ? {} : { headers: { "set-cookie": cookie } },
  );

it("what two backends say is one session, with the cookies of both", async () => {
  const merged = await mergedSession([status("acme", "a=1"), status("own-mine", "b=2")]);
  expect(await merged.json()).toEqual({
    providers: { acme: { signedIn: true, scopes: [] }, "own-mine": { signedIn: true, scopes: [] } },
    apis: [
      { name: "acme", provider: "acme" },
      { name: "own-mine", provider: "own-mine" },
    ],
  });
  expect(merged.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

it("a refusal of one is the answer", async () => {
  const refusal = new Response("no", { status: 403 });
  expect(await mergedSession([status("acme"), refusal])).toBe(refusal);
});
