import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./charset.ts";
import { fileNameOf } from "./file-name.ts";
import { htmlText } from "./html-text.ts";
import { kindOf } from "./kind-of.ts";
import { readMediaType } from "./media-type.ts";
import { readProblem } from "./problem.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a media type, RFC 9110 §8.3.1", () => {
  it.each([
    ['Application/JSON; Charset="UTF-8"', "application/json", "utf-8"],
    ["text/plain;charset=latin1;x=y", "text/plain", "latin1"],
    ["nonsense", "", undefined],
    [undefined, "", undefined],
  ])("of %j is %j in %j", (value, essence, charset) => {
    expect(readMediaType(value)).toEqual({ essence, charset });
  });
});

describe("what a body is", () => {
  it.each([
    ["application/json", "{}", "json", "right"],
    ["application/vnd.api+json", "[1]", "json", "right"],
    ["application/json", "<!doctype html><p>", "html", "wrong"],
    ["application/json", "broken", "json", "right"],
    ["text/plain", '{"a":1}', "json", "wrong"],
    ["text/plain", "[draft] not JSON", "text", "right"],
    ["text/plain", "a\0b", "other", "wrong"],
    ["text/html", "{}", "html", "right"],
    ["text/csv", "a,b", "csv", "right"],
    ["application/x-ndjson", "{}\n{}", "lines", "right"],
    ["text/event-stream", "data: x", "events", "right"],
    ["application/octet-stream", '{"a":1}', "json", "nothing"],
    ["application/octet-stream", "\0\u0001", "other", "right"],
    ["", "plain", "text", "nothing"],
    ["", "\0", "other", "nothing"],
    ["image/png", '{"error":"no image"}', "json", "wrong"],
    ["image/svg+xml", "<svg/>", "image", "right"],
    ["audio/mpeg", "\0", "audio", "right"],
    ["application/xml", "<a/>", "text", "right"],
    ["application/pdf", "%PDF", "other", "right"],
  ])(
    "that says it is %j and begins with %j is taken for %s, which it was told %s",
    (essence, head, kind, told) => {
      expect(kindOf(essence, bytes(head))).toEqual({ kind, told });
    },
  );

  it("is an image where it begins as one, though nothing was told", () => {
    expect(kindOf("", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)).kind).toBe("image");
    expect(kindOf("text/plain", Uint8Array.of(0xff, 0xfe, 0x61, 0)).kind).toBe("text");
  });
});

describe("reading text", () => {
  const read = (body: Uint8Array<ArrayBuffer>, told?: string) => {
    const { bytes: text, ...facts } = decodeText(body, told);
    return { text: new TextDecoder().decode(text), ...facts };
  };

  it.each([
    [bytes("é"), undefined, "é", "utf-8", undefined, false],
    [bytes("\ufeffé"), "latin1", "é", "utf-8", undefined, false],
    [Uint8Array.of(0xff, 0xfe, 0xe9, 0), undefined, "é", "utf-16le", undefined, false],
    [Uint8Array.of(0xe9), "ISO-8859-1", "é", "windows-1252", undefined, false],
    [bytes("é"), "klingon-8", "é", "utf-8", "klingon-8", false],
    [Uint8Array.of(0x61, 0xe9), undefined, "a\ufffd", "utf-8", undefined, true],
  ])("of %j told to be %j", (body, told, text, charset, unknown, damaged) => {
    expect(read(body, told)).toEqual({ text, charset, unknown, damaged });
  });

  it("keeps any text as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(read(bytes(`a${text}`)).text).toBe(`a${text}`);
      }),
    );
  });
});

describe("what a page of HTML says", () => {
  it.each([
    ["<h1>Bad&nbsp;Gateway</h1><p>nginx &amp; friends</p>", "Bad\u00a0Gateway\n\nnginx & friends"],
    ["<script>alert(1)</script><style>p{}</style>a<!-- b -->c", "ac"],
    ["a<br>b<br/>c", "a\nb\nc"],
    ["<table><tr><td>1</td><td>2</td></tr></table>", "1\t\t2"],
    ["&lt;script&gt;&#65;&#x42;&unknown;&#0;", "<script>AB&unknown;\ufffd"],
    ["1 < 2 and <unclosed", "1 < 2 and"],
  ])("of %j is %j", (html, text) => {
    expect(htmlText(html)).toBe(text);
  });
});

describe("the name of a download", () => {
  const named = (
    disposition: string | undefined,
    type = "application/json",
    url = "https://a.example/v1/people/7",
  ) =>
    fileNameOf({
      url,
      headers: [
        ["Content-Type", type],
        ...(disposition === undefined ? [] : [["Content-Disposition", disposition] as const]),
      ],
    });

  it.each([
    ['attachment; filename="people list.csv"', "people list.csv"],
    // As the page gets the bytes of UTF-8, and of Latin-1.
    ['attachment; filename="\u{e6}\u{97}\u{a5}.csv"', "\u{65e5}.csv"],
    ['attachment; filename="stra\u{df}e.csv"', "stra\u{df}e.csv"],
    ["attachment; filename=a.txt; filename*=UTF-8''%e2%82%ac.txt", "€.txt"],
    ['attachment; filename="../../etc/passwd"', "passwd"],
    ['attachment; filename="..\\\\..\\\\evil.exe"', "evil.exe"],
    ['attachment; filename=".bashrc"', "bashrc"],
    ['attachment; filename="\u202egnp.exe"', "gnp.exe"],
    ["attachment; filename*=UTF-8''%zz", "7.json"],
    ["inline", "7.json"],
    [undefined, "7.json"],
  ])("of %j is %s", (disposition, name) => {
    expect(named(disposition)).toBe(name);
  });

  it("is the last part of the address, with the ending of its type", () => {
    expect(named(undefined, "image/png", "https://a.example/logo")).toBe("logo.png");
    expect(named(undefined, "constructor", "https://a.example/")).toBe("answer.bin");
    expect(named(undefined, "application/vnd.x+json", "https://a.example/a.b/report.v2")).toBe("report.v2");
  });
});

describe("what an API said of a refusal", () => {
  it.each([
    [
      { title: "Gone", detail: "For good.", type: "urn:x" },
      { title: "Gone", detail: "For good.", code: "urn:x", fields: [] },
    ],
    [
      { error: "invalid_grant", error_description: "Used." },
      { title: "invalid_grant", detail: "Used.", code: undefined, fields: [] },
    ],
    [{ error: { code: 403, message: "No." } }, { title: undefined, detail: "No.", code: "403", fields: [] }],
    [
      { message: "Invalid", errors: { email: ["is taken", "is short"], age: "is low" } },
      {
        title: undefined,
        detail: "Invalid",
        code: undefined,
        fields: [
          { name: "email", text: "is taken" },
          { name: "email", text: "is short" },
          { name: "age", text: "is low" },
        ],
      },
    ],
    [
      [{ field: "a", message: "is bad" }],
      { title: undefined, detail: undefined, code: undefined, fields: [{ name: "a", text: "is bad" }] },
    ],
    [{ data: 1 }, undefined],
    ["text", undefined],
  ])("is read of %j", (body, problem) => {
    expect(readProblem(JSON.stringify(body))).toEqual(problem);
  });

  it("is nothing of what is no JSON, and never breaks", () => {
    expect(readProblem("<html>")).toBeUndefined();
    fc.assert(fc.property(fc.json(), (text) => void readProblem(text)));
  });
});
