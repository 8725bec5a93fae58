import { expect, it } from "vitest";
import { ada, given, issuer } from "../testing/world.ts";
import { createReadOwnIdToken, isIssuedTo } from "./own-id-token.ts";

const { signer } = await given();
const read = createReadOwnIdToken({ issuer, signer });
const claims = { iss: issuer, sub: ada.id, aud: "acme", exp: 1, iat: 0 };

it("tells whom it names and in which session, long after it expired", async () => {
  const token = await signer.sign({ ...claims, sid: "s1" }, { alg: "ES256" });
  expect(await read(token)).toEqual({ sub: ada.id, sid: "s1", aud: "acme", azp: undefined });
});

it.each([
  ["what no key of ours signed", "a.b.c", "was not signed by a key of ours"],
  ["another issuer's", { iss: "https://evil.example" }, "is of another issuer"],
  ["a launch", { token_use: "launch" }, "is a launch token"],
  ["a logout token", { events: {} }, "is a logout token"],
  ["one that names nobody", { sub: "" }, "names nobody"],
])("is not %s", async (_, given, wrong) => {
  const text =
    typeof given === "string" ? given : await signer.sign({ ...claims, ...given }, { alg: "ES256" });
  expect(await read(text)).toEqual({ wrong });
});

it("is issued to its audience, or to whom it says (OpenID Connect Core §2)", () => {
  const token = { sub: ada.id, aud: ["acme", "other"], azp: "third" };
  expect(["acme", "third", "fourth"].map((id) => isIssuedTo(id, token))).toEqual([true, true, false]);
});
