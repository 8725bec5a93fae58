import { describe, expect, it } from "vitest";
import { createCheckPassword } from "./check-password.ts";
import type { SignInAttempt, SignInOutcome } from "./sign-in.ts";

describe("a password outside of a browser", () => {
  const attempt = { login: "ada", password: "secret", network: "2001:db8:1:2::/64" };

  it("is checked as on the sign-in page, from that network and no known device", async () => {
    const tried: SignInAttempt[] = [];
    const refused: SignInOutcome = { outcome: "refused", reason: "wrong_password" };
    const check = createCheckPassword(async (one) => {
      tried.push(one);
      return refused;
    });
    await expect(check(attempt)).resolves.toEqual(refused);
    expect(tried).toEqual([
      { login: "ada", password: "secret", address: attempt.network, device: undefined },
    ]);
  });

  it("proves who it is, and says no more of them than their id and epoch", async () => {
    const user = { id: "u1", name: "Ada" } as Extract<SignInOutcome, { outcome: "signed-in" }>["user"];
    const check = createCheckPassword(async () => ({
      outcome: "signed-in",
      user,
      epoch: 3,
      methods: ["pwd"],
      device: "d",
    }));
    await expect(check(attempt)).resolves.toEqual({
      outcome: "proven",
      userId: "u1",
      epoch: 3,
      methods: ["pwd"],
    });
  });
});
