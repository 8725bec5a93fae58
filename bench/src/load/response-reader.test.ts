import { describe, expect, it } from "vitest";
import { type Answer, createResponseReader } from "./response-reader.ts";

function read(...chunks: readonly string[]): readonly Answer[] {
  const answers: Answer[] = [];
  const reader = createResponseReader((answer) => answers.push(answer));
  for (const chunk of chunks) reader(chunk);
  return answers;
}

const sized = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
const chunked =
  "HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n";
const empty = "HTTP/1.1 204 No Content\r\nDate: now\r\n\r\n";

describe("the response reader", () => {
  it("reads a body by its length", () => {
    expect(read(sized)).toEqual([{ status: 200, body: "hello" }]);
  });

  it("puts the chunks of a body together", () => {
    expect(read(chunked)).toEqual([{ status: 400, body: "abc0123456789" }]);
  });

  it("reads several answers out of one chunk", () => {
    expect(read(sized + chunked + empty + sized).map(({ status }) => status)).toEqual([200, 400, 204, 200]);
  });

  it("waits for the rest, wherever the bytes are split", () => {
    const bytes = (chunked + sized).split("");
    expect(read(...bytes)).toEqual([
      { status: 400, body: "abc0123456789" },
      { status: 200, body: "hello" },
    ]);
  });
});
