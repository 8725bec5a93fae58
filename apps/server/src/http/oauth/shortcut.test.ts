import { connect } from "node:net";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basic, givenServer } from "../../testing/composed-server.ts";
import { formMediaType as mediaType } from "../forms/media-type.ts";

const wantToken = "grant_type=client_credentials&scope=read";

async function givenListening(environment?: Readonly<Record<string, string>>) {
  const server = await givenServer(environment);
  const origin = await server.http.listen({ host: "127.0.0.1", port: 0 });
  const post = async (
    path: string,
    body: string | Buffer,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await fetch(origin + path, {
      method: "POST",
      headers: { "content-type": mediaType, ...headers },
      body,
    });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), text: await answer.text() };
  };
  /** The same past the listener. */
  const postByFramework: typeof post = async (url, payload, headers) => {
    const answer = await server.http.inject({
      method: "POST",
      url,
      headers: { "content-type": mediaType, ...headers },
      payload,
    });
    const lines = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
    return { status: answer.statusCode, headers: Object.fromEntries(lines), text: answer.payload };
  };
  return { ...server, origin, post, postByFramework };
}

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof givenListening>>["post"]>>;

/** What must be alike: not the date, nor a token, nor the id of the request. */
function comparable({ status, headers, text }: Answer) {
  const { date: _date, "content-length": _length, connection: _, "keep-alive": _seconds, ...rest } = headers;
  return { status, headers: rest, text: text.replaceAll(/gwat_[\w-]+|[0-9a-f]{8}-\w+(?=\.)/g, "…") };
}

const asHarbor = { authorization: basic() };

describe("a post that goes past the framework", () => {
  it.each([
    ["a token", "/token", wantToken, asHarbor],
    ["a wrong secret", "/token", wantToken, { authorization: basic("harbor", "wrong") }],
    ["no credentials", "/token", wantToken, {}],
    ["two authentications at once", "/token", `${wantToken}&client_secret=x`, asHarbor],
    ["a parameter sent twice", "/token", `${wantToken}&scope=write`, asHarbor],
    ["a malformed percent-encoding", "/token", `${wantToken}&x=%zz`, asHarbor],
    ["bytes that are no UTF-8", "/token", Buffer.from([0x78, 0x3d, 0xff]), asHarbor],
    ["a NUL", "/token", `${wantToken}&x=\0`, asHarbor],
    ["nothing", "/token", "", asHarbor],
    ["an unknown grant", "/token", "grant_type=magic", asHarbor],
    ["a token nobody made", "/introspect", "token=x", asHarbor],
    ["no token", "/introspect", "x=y", asHarbor],
    ["a body in a coding", "/token", wantToken, { ...asHarbor, "content-encoding": "gzip" }],
    ["a body in a coding that is none", "/token", wantToken, { ...asHarbor, "content-encoding": "identity" }],
  ])("is answered as the framework's route answers: %s", async (_, path, body, headers) => {
    const { post, postByFramework } = await givenListening();
    const [short, long] = [await post(path, body, headers), await postByFramework(path, body, headers)];
    expect(comparable(short)).toEqual(comparable(long));
  });

  it("is answered so whatever is posted", async () => {
    const { post, postByFramework } = await givenListening();
    const word = fc.constantFrom(
      "grant_type",
      "scope",
      "token",
      "client_credentials",
      "read",
      "=",
      "&",
      "%",
      "+",
      "é",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string())),
        fc.constantFrom("/token", "/introspect"),
        async (words, path) => {
          const body = words.join("");
          const [short, long] = [
            await post(path, body, asHarbor),
            await postByFramework(path, body, asHarbor),
          ];
          expect(comparable(short)).toEqual(comparable(long));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is answered so however its media type is spelt, RFC 9110 §8.3.1", async () => {
    const { post, postByFramework } = await givenListening();
    const space = fc.constantFrom("", " ", "\t", "  ");
    const cased = fc
      .array(fc.boolean(), { minLength: mediaType.length, maxLength: mediaType.length })
      .map((upper) => Array.from(mediaType, (c, i) => (upper[i] === true ? c.toUpperCase() : c)).join(""));
    const type = fc.oneof(
      cased,
      fc.constantFrom(
        mediaType,
        "application/json",
        "application",
        `${mediaType}x`,
        `${mediaType}, ${mediaType}`,
      ),
    );
    const parameter = fc.constantFrom(
      "",
      "charset=UTF-8",
      'charset="utf-8"',
      'a="b;c"',
      'a="\\""',
      "charset",
      "=",
      "é=é",
    );
    const spelling = fc
      .tuple(type, fc.array(fc.tuple(space, space, parameter), { maxLength: 3 }), space)
      .map(
        ([name, parameters, end]) =>
          name + parameters.map(([a, b, c]) => `${a};${b}${c}`).join("") + end.trim(),
      );
    await fc.assert(
      fc.asyncProperty(spelling, async (contentType) => {
        const headers = { ...asHarbor, "content-type": contentType };
        const [short, long] = [
          await post("/token", wantToken, headers),
          await postByFramework("/token", wantToken, headers),
        ];
        expect(comparable(short)).toEqual(comparable(long));
      }),
      { numRuns: 100 },
    );
  });

  it("is none when it is too long, of another origin, or has a query", async () => {
    const { post, addClient } = await givenListening({ GRANTWAY_BODY_LIMIT: "40960" });
    await addClient({ id: "spa", type: "public", redirectUris: ["https://spa.example/callback"] });
    expect((await post("/token", `${wantToken}&x=${"y".repeat(41_000)}`, asHarbor)).status).toBe(413);
    const scripted = await post("/token", wantToken, { ...asHarbor, origin: "https://spa.example" });
    expect(scripted.headers["access-control-allow-origin"]).toBe("https://spa.example");
    expect((await post("/token?client_secret=x", wantToken, asHarbor)).status).toBe(400);
  });

  it("is forgotten when its sender leaves half way", async () => {
    const { post, origin } = await givenListening();
    const socket = connect(Number(new URL(origin).port), "127.0.0.1");
    socket.write(
      `POST /token HTTP/1.1\r\nhost: x\r\ncontent-type: ${mediaType}\r\ncontent-length: 50\r\n\r\ngrant`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.resetAndDestroy();
    expect((await post("/token", wantToken, asHarbor)).status).toBe(200);
  });

  it("is told by its request id when the server fails, and by its path in the log", async () => {
    const { post, storage, log } = await givenListening();
    await storage.close();
    const { status, text } = await post("/token", wantToken, asHarbor);
    expect(status).toBeGreaterThanOrEqual(500);
    const id = /Request ([\w-]+)\./.exec(text)?.[1] ?? "none";
    expect(log.some((line) => line.includes(`"request":"${id}"`) && line.includes('"route":"/token"'))).toBe(
      true,
    );
  });
});
