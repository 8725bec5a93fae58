import { describe, expect, it } from "vitest";
import { answerOf } from "../testing/answers.ts";
import { someTokens } from "../testing/flow.ts";
import {
  ada,
  aClient,
  authorizationRequest,
  basic,
  catalogue,
  given,
  parameters,
  post,
  secret,
} from "../testing/world.ts";
import { createSubjectNames } from "./subject-names.oidc-core.ts";

const pairwise = { subjectType: "pairwise" } as const;
const subOf = (jwt = "") =>
  (JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString()) as { sub: string }).sub;

/** A client that knows Ada by a name of its sector, and has tokens of hers. */
async function givenPairwise(client: object = {}) {
  const world = await given({ client: { ...pairwise, ...client } });
  const tokens = await someTokens(world, { scope: "openid read offline_access" });
  const name = createSubjectNames(world.dependencies.pairwise).of(
    { ...aClient, ...pairwise, ...client },
    ada.id,
  );
  return { world, tokens, name };
}

describe("pairwise subject identifiers, OpenID Connect Core §8", () => {
  it("are the same in ID token, userinfo and introspection, and not the id of the person", async () => {
    const { world, tokens, name } = await givenPairwise();
    expect(name).not.toBe(ada.id);
    expect(subOf(tokens.id_token)).toBe(name);
    await expect(world.provider.userinfo(post({}, `Bearer ${tokens.access_token}`))).resolves.toMatchObject({
      sub: name,
    });
    for (const token of [tokens.access_token, tokens.refresh_token ?? ""]) {
      const seen = await world.provider.introspection(post({ token }));
      expect(seen).toMatchObject({ active: true, sub: name });
      expect(seen).not.toHaveProperty("username", ada.username);
    }
  });

  it("are for clients: an API is told the id, so that it finds what is theirs whoever asks", async () => {
    const { world, tokens } = await givenPairwise();
    const asked = post({ token: tokens.access_token }, basic("notes-api", secret));
    await expect(world.provider.introspection(asked)).resolves.toMatchObject({
      sub: ada.id,
      username: ada.username,
    });
  });

  it("are the same for all clients of a sector, and others in another", async () => {
    const { world, name } = await givenPairwise();
    const names = createSubjectNames(world.dependencies.pairwise);
    const same = { ...aClient, ...pairwise, redirectUris: ["https://app.example/elsewhere"] };
    expect(names.of(same, ada.id)).toBe(name);
    const sectorIdentifierUri = "https://sector.example/list";
    expect(names.of({ ...same, sectorIdentifierUri }, ada.id)).not.toBe(name);
    expect(names.idOf(same, name)).toBe(ada.id);
    expect(names.idOf({ ...same, sectorIdentifierUri }, name)).toBeUndefined();
  });

  it("are not given away by a JWT access token: it stays sealed", async () => {
    const [notes] = catalogue.apis;
    const apis = [{ audience: "", name: "", ...notes, tokenFormat: "jwt" as const }];
    const world = await given({ client: pairwise, catalogue: { ...catalogue, apis } });
    const { access_token } = await someTokens(world, { scope: "openid read" });
    expect(access_token).toMatch(/^gwat_/);
    const own = await world.provider.token(post({ grant_type: "client_credentials", scope: "read" }));
    expect(own.access_token).toMatch(/^ey/);
  });

  it("name the person in id_token_hint and in the claims parameter", async () => {
    const { world, tokens, name } = await givenPairwise();
    const begin = (changes: Readonly<Record<string, string>>) =>
      world.provider.authorization.begin(
        parameters({ ...authorizationRequest, scope: "openid read", prompt: "none", ...changes }),
        world.visitor(),
      );
    const claims = (sub: string) => JSON.stringify({ id_token: { sub: { value: sub } } });
    for (const named of [{ id_token_hint: tokens.id_token ?? "" }, { claims: claims(name) }])
      expect(answerOf(await begin(named)).get("code")).toMatch(/^gwac_/);
    expect(answerOf(await begin({ claims: claims("somebody") })).get("error")).toBe("login_required");
  });

  it("name the person who is to be signed out", async () => {
    const { world, tokens } = await givenPairwise();
    const asked = parameters({ id_token_hint: tokens.id_token ?? "" });
    await expect(world.provider.endSession.begin(asked)).resolves.toMatchObject({
      named: { userId: ada.id },
    });
  });

  it("are told in discovery", async () => {
    const { provider } = await given();
    await expect(provider.metadata()).resolves.toHaveProperty("subject_types_supported", [
      "public",
      "pairwise",
    ]);
  });
});
