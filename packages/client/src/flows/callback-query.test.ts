import { Readable } from "node:stream";
import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { callbackQuery, withForm } from "./callback-query.ts";

function posted(body: string, type = "application/x-www-form-urlencoded"): IncomingMessage {
  const request = Readable.from([Buffer.from(body)]);
  return Object.assign(request, { method: "POST", headers: { "content-type": type } }) as never;
}
const at = new URL("http://127.0.0.1/callback?own=1");

describe("the query of a callback", () => {
  it("is that of the address, or has the posted form after it", async () => {
    expect(await callbackQuery({ method: "GET", headers: {} } as IncomingMessage, at)).toBe("?own=1");
    const form = posted(
      "code=a%2Bb&user=%7B%22name%22%3A%22J%C3%B6%22%7D",
      "Application/X-WWW-Form-Urlencoded; charset=UTF-8",
    );
    const query = new URLSearchParams(await callbackQuery(form, at));
    expect([...query]).toEqual([
      ["own", "1"],
      ["code", "a+b"],
      ["user", '{"name":"Jö"}'],
    ]);
  });

  it("keeps what is repeated, so that the checks see it", () => {
    expect(withForm("?state=a", "state=b")).toBe("?state=a&state=b");
  });

  it("is refused of what is no form, and of one without an end", async () => {
    const code = "callback_invalid";
    await expect(callbackQuery(posted("{}", "application/json"), at)).rejects.toMatchObject({ code });
    await expect(callbackQuery(posted("x".repeat(65_537)), at)).rejects.toMatchObject({ code });
  });
});
