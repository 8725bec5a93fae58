import { describe, expect, it } from "vitest";
import { createSessionCookie } from "./cookie.ts";

describe("the session cookie", () => {
  it("is bound to the host on https", () => {
    const cookie = createSessionCookie({ secure: true });
    expect(cookie.set("a")).toBe("__Host-code-app=a; Path=/; HttpOnly; SameSite=Lax; Secure");
    expect(cookie.read("x=1; __Host-code-app=a")).toBe("a");
  });

  it.each([[undefined], [""], ["code-app-2=a"], ["xcode-app=a"]])("is not found in %j", (header) => {
    expect(createSessionCookie({ secure: false }).read(header)).toBeUndefined();
  });
});
