import { describe, expect, it } from "vitest";
import type { Plan, Requests } from "./plan.ts";
import { createRequestSource } from "./request-source.ts";

function given(requests: Requests, connections = 2) {
  const plan: Plan = {
    port: 1,
    connections,
    warmUpSeconds: 0,
    seconds: 1,
    expected: "",
    requests,
    sender: "bare",
  };
  return createRequestSource(plan);
}

function post(body: string) {
  return { path: "/token", credentials: "a:b", body };
}

function bodyOf(request: string | undefined): string | undefined {
  return request?.split("\r\n\r\n")[1];
}

describe("the request source", () => {
  it("writes a whole request with the length of its body", () => {
    const request = given({ kind: "repeat", posts: [post("x=1")] }).next(0) ?? "";
    expect(request).toContain("POST /token HTTP/1.1\r\n");
    expect(request).toContain("authorization: Basic YTpi\r\n");
    expect(request.endsWith("content-length: 3\r\n\r\nx=1")).toBe(true);
  });

  it("sends the proof of a request as a header of it", () => {
    const [bare, proven] = [post("a"), { ...post("a"), proof: "a.b.c" }].map(
      (one) => given({ kind: "once", posts: [one] }).next(0) ?? "",
    );
    expect(proven).toContain("\r\ndpop: a.b.c\r\n");
    expect(bare).not.toContain("dpop");
  });

  it("repeats a list for ever, and goes through another only once", () => {
    const posts = [post("a"), post("b")];
    const repeated = given({ kind: "repeat", posts });
    expect([0, 1, 0].map((lane) => bodyOf(repeated.next(lane)))).toEqual(["a", "b", "a"]);
    const once = given({ kind: "once", posts });
    expect([0, 1, 0].map((lane) => bodyOf(once.next(lane)))).toEqual(["a", "b", undefined]);
  });

  it("says when what can be sent once is a quarter gone", () => {
    const posts = Array.from({ length: 8 }, (_, n) => post(String(n)));
    const [once, repeated] = [given({ kind: "once", posts }), given({ kind: "repeat", posts })];
    const scarceAfter = [0, 1, 2, 3].map(() => {
      repeated.next(0);
      once.next(0);
      return once.scarce;
    });
    expect(scarceAfter).toEqual([false, true, true, true]);
    expect(repeated.scarce).toBe(false);
  });

  it("sends the token of the last answer, and never one token on two lanes", () => {
    const source = given({
      kind: "chains",
      path: "/token",
      credentials: "a:b",
      prefix: "t=",
      tokens: ["A", "B", "C"],
    });
    expect([bodyOf(source.next(0)), bodyOf(source.next(1))]).toEqual(["t=A", "t=B"]);
    source.answered(0, '{"refresh_token":"A2","x":1}');
    source.answered(1, '{"x":1,"refresh_token":"B2"}');
    expect([bodyOf(source.next(0)), bodyOf(source.next(1))]).toEqual(["t=C", "t=B2"]);
    source.answered(0, '{"refresh_token":"C2"}');
    expect(bodyOf(source.next(0))).toBe("t=A2");
    expect(source.tokens()).toEqual(["A2", "B2", "C2"]);
  });

  it("has nothing for a lane without a chain", () => {
    const source = given({ kind: "chains", path: "/", credentials: "", prefix: "", tokens: ["A"] });
    expect(source.next(1)).toBeUndefined();
  });
});
