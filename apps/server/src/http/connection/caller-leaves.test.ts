import { connect } from "node:net";
import { expect, it } from "vitest";
import { basic, givenServer, password } from "../../testing/composed-server.ts";

it("a caller who leaves before the answer is no error of the server, in whatever it was about", async () => {
  const server = await givenServer();
  const left: Promise<unknown>[] = [];
  server.http.addHook("preHandler", async ({ raw }) => {
    if (raw.headers["x-leaves"] === undefined) return;
    // The caller's connection is gone before anything is done for it.
    const gone = new Promise((resolve) => raw.socket.once("close", resolve));
    left.push(gone);
    await gone;
  });
  const origin = await server.http.listen({ host: "127.0.0.1", port: 0 });
  const page = await fetch(`${origin}/sign-in`);
  const cookie = page.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
  const csrf = /name="csrf"\s+value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const form = String(new URLSearchParams({ csrf, login: "ada", password, token: "x" }));
  const paths = ["/sign-in", "/sign-out", "/authorize", "/token?x=y", "/revoke", "/userinfo", "/nowhere"];
  for (const [at, path] of paths.entries()) {
    const head = [
      `POST ${path} HTTP/1.1`,
      "Host: localhost",
      "X-Leaves: yes",
      `Cookie: ${cookie}`,
      `Authorization: ${basic()}`,
      "Content-Type: application/x-www-form-urlencoded",
      `Content-Length: ${form.length}`,
    ];
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.write([...head, "", form].join("\r\n"));
    await expect.poll(() => left.length).toBe(at + 1);
    socket.resetAndDestroy();
    await left[at];
  }
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(server.log.filter((line) => /"level":"(?:error|fatal)"|stack/.test(line))).toEqual([]);
});
