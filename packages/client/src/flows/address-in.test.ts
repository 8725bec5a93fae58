import { describe, expect, it } from "vitest";
import { addressIn } from "./address-in.ts";

describe("an address that was pasted", () => {
  const address = "http://127.0.0.1:47813/callback?code=c&state=s";

  it.each([
    ["blanks and line ends", `\r\n  ${address}\t\n`],
    ["a byte order mark", `\u{FEFF}${address}`],
    ["quotation marks", `"${address}"`],
    ["single ones", `'${address}'`],
    ["typographic ones", `\u{201C}${address}\u{201D}`],
    ["angle brackets", `<${address}>`],
    ["backticks", `\`${address}\``],
    ["signs of no width, as chats add them", `\u{200B}${address}\u{2060}`],
    ["a line that was broken", address.replace("&", "&\n  ")],
    ["no scheme, as browsers show it", address.replace("http://", "")],
  ])("is read with %s", (_, text) => {
    expect(addressIn(text)?.href).toBe(address);
  });

  it("may be its query alone, or of an app's own scheme", () => {
    expect(addressIn("?code=c&state=s")?.searchParams.get("state")).toBe("s");
    expect(addressIn("code=c&state=s")?.searchParams.get("code")).toBe("c");
    expect(addressIn("localhost:47813/callback?state=s")?.host).toBe("localhost:47813");
    expect(addressIn("com.example.app:/callback?state=s")?.protocol).toBe("com.example.app:");
  });

  it("may have its answer in the fragment, where the query holds none", () => {
    const read = (text: string) => Object.fromEntries(addressIn(text)?.searchParams ?? []);
    expect(read(address.replace("?", "#"))).toEqual({ code: "c", state: "s" });
    expect(read(address.replace("?", "?tenant=t#"))).toEqual({ code: "c", state: "s" });
    expect(read(`${address}#_=_`)).toEqual({ code: "c", state: "s" });
    expect(read(`${address}#code=d&state=t`)).toEqual({ code: "c", state: "s" });
  });

  it.each([[""], ["4/abc"], ["a word"], ["http://"]])("is none in %j", (text) => {
    expect(addressIn(text)).toBeUndefined();
  });
});
