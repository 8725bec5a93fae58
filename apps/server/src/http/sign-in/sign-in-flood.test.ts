import { expect, it } from "vitest";
import { openBrowser } from "../../testing/browser.ts";
import { givenServer, password } from "../../testing/composed-server.ts";

it("lets a known device sign in while strangers from everywhere fill the line", async () => {
  const server = await givenServer({ GRANTWAY_TRUSTED_PROXIES: "127.0.0.1" });
  const known = openBrowser(server);
  await known.signIn();
  known.jar.delete("grantway-session");
  const form = await known.get("/sign-in");
  const strangers = openBrowser(server);
  const page = await strangers.get("/sign-in");

  const flood = Array.from({ length: 100 }, (_, n) =>
    strangers.submit(
      page,
      "/sign-in",
      { login: n % 2 === 0 ? "ada" : `nobody-${n}`, password: "no" },
      { "x-forwarded-for": `10.0.${n}.1` },
    ),
  );
  expect(await known.submit(form, "/sign-in", { login: "ada", password })).toMatchObject({ status: 303 });
  const answers = await Promise.all(flood);
  const turnedAway = answers.filter(({ status }) => status === 503);
  expect(turnedAway.length).toBeGreaterThan(0);
  expect(turnedAway.every(({ headers }) => String(headers["retry-after"]) === "5")).toBe(true);
});
