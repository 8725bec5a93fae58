import { expect, it } from "vitest";
import { parseAbsoluteUri } from "./absolute-uri.ts";

it("an absolute URI has a scheme, and perhaps a host and who asks there", () => {
  expect(parseAbsoluteUri("https://ada@app.example:8443/cb?x=1")).toMatchObject({
    protocol: "https:",
    hostname: "app.example",
    username: "ada",
    password: "",
  });
  expect(parseAbsoluteUri("com.example.app:/cb")).toMatchObject({
    protocol: "com.example.app:",
    hostname: "",
  });
});

it.each(["", "/callback", "app.example/callback", "https://"])("%j is none", (text) => {
  expect(parseAbsoluteUri(text)).toBeUndefined();
});
