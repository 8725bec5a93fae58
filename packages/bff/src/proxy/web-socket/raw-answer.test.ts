import { once } from "node:events";
import { Duplex, PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { BffProblem } from "../../answers/problem.ts";
import { answerProblem, writeHead } from "./raw-answer.ts";

describe("an answer on a bare socket", () => {
  it("is a status line and headers", async () => {
    const socket = new PassThrough();
    writeHead(socket, 101, ["upgrade", "websocket", "set-cookie", "a=1"]);
    socket.end();
    expect(await text(socket)).toBe(
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nset-cookie: a=1\r\n\r\n",
    );
  });

  it("holds no value with a line end, which would be a header of its own", () => {
    expect(() => writeHead(new PassThrough(), 101, ["a", "b\r\nc: d"])).toThrow(TypeError);
  });

  it("tells a problem, and ends", async () => {
    let written = "";
    const socket = new Duplex({
      read: () => undefined,
      write(chunk: Buffer, _, done) {
        written += chunk.toString();
        done();
      },
    });
    answerProblem(socket, new BffProblem("not-allowed", "No."), ["set-cookie", "a=1"]);
    await once(socket, "close");
    const [head = "", body = ""] = written.split("\r\n\r\n");
    expect(head).toContain("HTTP/1.1 403 Forbidden\r\n");
    expect(head).toContain("set-cookie: a=1\r\nconnection: close");
    expect(JSON.parse(body)).toMatchObject({ type: "urn:grantway:bff:not-allowed", detail: "No." });
  });
});
