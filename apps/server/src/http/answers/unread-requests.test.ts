import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";
import { raw } from "../../testing/raw-request.ts";
import { createUnreadRefusal } from "./unread-requests.ts";

async function ask(request: string) {
  const { http } = await givenServer();
  const { status, text } = await raw(await http.listen({ host: "127.0.0.1", port: 0 }), request);
  const [head = "", body = ""] = text.split("\r\n\r\n", 2);
  return { status, head: head.toLowerCase(), body };
}

describe("what cannot be read as a request, RFC 9112 §2.2", () => {
  it.each([
    ["a field without a name", "POST /token HTTP/1.1\r\nhost: a\r\n: x\r\n\r\n", 400, "not well-formed"],
    ["another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, "not well-formed"],
    [
      "an unknown method, RFC 9110 §9.1",
      "FOO /token HTTP/1.1\r\nhost: a\r\n\r\n",
      501,
      "method is not known",
    ],
    ["what is no request line", "FOO\r\n\r\n", 400, "not well-formed"],
    [
      "a head that is too large, such as by cookies",
      `GET /sign-in HTTP/1.1\r\nhost: a\r\ncookie: a=${"x".repeat(60_000)}\r\n\r\n`,
      431,
      "cookies among them",
    ],
  ])("is refused as everything is here: %s", async (_, request, status, words) => {
    const answer = await ask(request);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({
      error: "invalid_request",
      error_description: expect.stringContaining(words) as string,
    });
    for (const field of ["cache-control: no-store", "x-content-type-options: nosniff", "connection: close"])
      expect(answer.head).toContain(field);
  });
});

describe("what cannot be read behind a request, RFC 9112 §9.3.2", () => {
  const form = "grant_type=client_credentials&scope=read";
  const post = (...fields: readonly string[]) =>
    [
      "POST /token HTTP/1.1",
      "host: a",
      `authorization: ${basic()}`,
      "content-type: application/x-www-form-urlencoded",
      `content-length: ${form.length}`,
      ...fields,
      "",
      form,
    ].join("\r\n");
  const statuses = async (request: string) => {
    const { http } = await givenServer();
    const { text } = await raw(await http.listen({ host: "127.0.0.1", port: 0 }), request);
    return [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
  };

  it("is refused after that request is answered", async () => {
    expect(await statuses(`${post()}${post()}\0garbage\r\n\r\n`)).toEqual([200, 200, 400]);
  });

  it("is nothing where the request said that it is the last (§9.6)", async () => {
    expect(await statuses(`${post("connection: close")}${post()}`)).toEqual([200]);
    const health = "GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n";
    expect(await statuses(`${health}${health}`)).toEqual([200]);
  });

  it("is refused at once in the body of the only request", async () => {
    const fields = "host: a\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked";
    expect(await statuses(`POST /token HTTP/1.1\r\n${fields}\r\n\r\nzz\r\n`)).toEqual([400]);
  });
});

it.each([
  ["ERR_HTTP_REQUEST_TIMEOUT", "HTTP/1.1 408 "],
  ["HPE_INVALID_METHOD", "HTTP/1.1 400 "],
  // Nobody is there any more.
  ["ECONNRESET", ""],
])("after %s the answer begins with %j, and the connection is over", (code, start) => {
  let written = "";
  const socket = Object.assign(new Socket(), {
    writable: true,
    write: (text: string) => (written = text) !== "",
  });
  createUnreadRefusal({ json: {} })(
    Object.assign(new Error(code), { code }),
    socket.on("error", () => undefined),
  );
  expect(written.slice(0, 13)).toBe(start);
  expect(socket.destroyed).toBe(start !== "");
});
