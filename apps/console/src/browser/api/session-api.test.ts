import { ApiProblem, showSession, confirmSession } from "@grantway/api";
import { describe, expect, it } from "vitest";
import { OutOfReach } from "./out-of-reach.ts";
import { createSessionApi, type Session } from "./session-api.ts";

const problem = (name: string, status: number) =>
  Response.json(
    {
      type: `https://id.example/api/v1/problems#${name}`,
      title: "No",
      status,
      detail: "No.",
      requestId: "r1",
    },
    { status },
  );

/** The API before a server that gives these answers one after the other. */
function given(answers: readonly (Response | Error)[], { willing = true } = {}) {
  const asked: string[] = [];
  const sent: (string | null)[] = [];
  const left = [...answers];
  const ask = (what: string) => ({
    ask: async () => {
      asked.push(what);
      return willing;
    },
  });
  const api = createSessionApi({
    base: "/api/v1",
    fetch: async (_, init) => {
      sent.push(new Headers(init?.headers).get("x-csrf-token"));
      const next = left.shift() ?? new Error("asked once too often");
      if (next instanceof Error) throw next;
      return next;
    },
    signIn: ask("sign-in"),
    password: ask("password"),
  });
  return { api, asked, sent };
}

const password = { body: { password: "p" } };

describe("a call on the session of the browser", () => {
  it.each([
    ["unauthenticated", 401, "sign-in"],
    ["sign-in-too-old", 403, "password"],
  ])("that meets %s waits for the person and is sent again", async (name, status, what) => {
    const { api, asked, sent } = given([problem(name, status), Response.json({ role: "admin" })]);
    expect(await api.call(showSession, {})).toEqual({ role: "admin" });
    expect(asked).toEqual([what]);
    expect(sent).toHaveLength(2);
  });

  it("ends with the problem when the person does not want to", async () => {
    const { api } = given([problem("sign-in-too-old", 403)], { willing: false });
    await expect(api.call(showSession, {})).rejects.toMatchObject({ type: "sign-in-too-old" });
  });

  it("does not ask anybody about other problems", async () => {
    const { api, asked } = given([problem("permission-missing", 403)]);
    await expect(api.call(showSession, {})).rejects.toBeInstanceOf(ApiProblem);
    expect(asked).toEqual([]);
  });

  it("carries the anti-forgery token of the newest session", async () => {
    const { api, sent } = given([Response.json({}), Response.json({})]);
    api.use({ csrfToken: "one" } as Session);
    await api.call(confirmSession, password);
    api.use({ csrfToken: "two" } as Session);
    await api.call(confirmSession, password);
    expect(sent).toEqual(["one", "two"]);
  });

  const sessionOf = (id: string, csrfToken: string) => ({ user: { id }, csrfToken }) as Session;
  const forged = () => problem("forgery-suspected", 403);

  it("goes on in a session that the same person began in another tab, and asks nobody", async () => {
    const { api, asked, sent } = given([
      forged(),
      Response.json(sessionOf("ada", "two")),
      Response.json({ role: "admin" }),
    ]);
    api.use(sessionOf("ada", "one"));
    expect(await api.call(confirmSession, password)).toEqual({ role: "admin" });
    expect([asked, sent]).toEqual([[], ["one", null, "two"]]);
  });

  it.each([
    ["another person", () => Response.json(sessionOf("grace", "hers"))],
    ["nobody", () => problem("unauthenticated", 401)],
  ])("is not sent as whoever signed in meanwhile, and waits for its person: %s", async (_, now) => {
    const { api, asked, sent } = given([forged(), now()], { willing: false });
    api.use(sessionOf("ada", "one"));
    await expect(api.call(confirmSession, password)).rejects.toMatchObject({ type: "forgery-suspected" });
    expect([asked, sent]).toEqual([["sign-in"], ["one", null]]);
  });

  it("is sent again once where the server goes on to refuse it", async () => {
    const { api, sent } = given([forged(), Response.json(sessionOf("ada", "two")), forged()]);
    api.use(sessionOf("ada", "one"));
    await expect(api.call(confirmSession, password)).rejects.toMatchObject({ type: "forgery-suspected" });
    expect(sent).toEqual(["one", null, "two"]);
  });

  it("looks who is signed in, and takes nobody over", async () => {
    const { api, sent } = given([Response.json(sessionOf("grace", "hers")), Response.json({})]);
    api.use(sessionOf("ada", "one"));
    await api.look();
    await api.call(confirmSession, password);
    expect(sent).toEqual([null, "one"]);
  });

  it("tells a server that does not answer from one that refuses", async () => {
    const { api } = given([new TypeError("Failed to fetch")]);
    await expect(api.call(showSession, {})).rejects.toBeInstanceOf(OutOfReach);
  });

  it("says of a failure how the server was asked", async () => {
    const { api } = given([new TypeError("Failed to fetch"), new TypeError("Failed to fetch")]);
    await expect(api.call(showSession, {})).rejects.toMatchObject({ method: "GET" });
    await expect(api.call(confirmSession, password)).rejects.toMatchObject({ method: "POST" });
    const failing = given([problem("failed", 500), problem("failed", 500)]);
    await expect(failing.api.call(showSession, {})).rejects.toMatchObject({ method: "GET" });
    await expect(failing.api.call(confirmSession, password)).rejects.toMatchObject({ method: "POST" });
  });
});
