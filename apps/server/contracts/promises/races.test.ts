import { removeMember, uninstall } from "@grantway/api";
import { expect, it } from "vitest";
import { onEachDatabase } from "./on-each-database.ts";
import { manifest } from "./platform.ts";

/* Two things at once, by HTTP: whichever is first, nothing is left that the other took away. */

const rounds = Array.from({ length: 6 }, (_, round) => round);

onEachDatabase("at the same moment", (platform) => {
  it("uninstalled and refreshed: what the refresh gave is worth nothing (promises 3 and 5)", async () => {
    const { refresh, live, introspect } = platform();
    for (const _ of rounds) {
      const { owner, tokens, installation } = await platform().installed();
      const [refreshed] = await Promise.all([
        refresh(live, tokens.refresh_token),
        owner.api.call(uninstall, { params: { installation } }),
      ]);
      // Refused, it gave nothing: then it is the tokens before that have to be dead.
      const { access_token, refresh_token } = { ...tokens, ...refreshed.body };
      expect(await introspect(access_token)).toEqual({ active: false });
      const again = await refresh(live, refresh_token);
      expect(again.body["error"]).toBe("invalid_grant");
    }
  });

  it("taken out of an organisation and consenting there: no yes outlives the membership (promise 14)", async () => {
    const { begin, answer, exchange, live, introspect } = platform();
    for (const _ of rounds) {
      const { owner, member, id } = await platform().installed();
      const begun = await begin(member, live, { organisation: id });
      const [done] = await Promise.all([
        answer(member, begun, { place: id, "optional:write": "on" }),
        owner.api.call(removeMember, { params: { organisation: id, person: member.id } }),
      ]);
      const code = new URL(done.location, "https://none.example").searchParams.get("code") ?? "none";
      const { status, body } = await exchange(live, code);
      const left = status === 200 ? await introspect(String(body["access_token"])) : { active: false };
      expect(left).toEqual({ active: false });
    }
  });

  it("widened and exchanged: a code gives what was said yes to when it was made, and the yes is kept (promise 7)", async () => {
    const { begin, answer, codeAt, exchange, live, introspect, release, widenClient } = platform();
    await release({
      scopes: [...manifest.scopes, { scope: "salaries", purpose: "To report what is paid.", optional: true }],
    });
    await widenClient(["openid", "offline_access", "read", "write", "salaries"]);
    for (const _ of rounds) {
      const { owner, id } = await platform().installed();
      const code = await codeAt(owner, live, id);
      const begun = await begin(owner, live, { organisation: id, scope: "read write salaries" });
      const [exchanged, widened] = await Promise.all([
        exchange(live, code),
        answer(owner, begun, { place: id, "optional:salaries": "on" }),
      ]);
      expect(exchanged.status).toBe(200);
      const scopes = async (token: unknown) => String((await introspect(String(token)))["scope"]).split(" ");
      expect(await scopes(exchanged.body["access_token"])).toEqual(["read", "write"]);
      const next = await exchange(live, new URL(widened.location).searchParams.get("code") ?? "");
      expect(await scopes(next.body["access_token"])).toEqual(["read", "write", "salaries"]);
    }
  });
});
