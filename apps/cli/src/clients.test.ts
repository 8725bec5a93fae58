import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeAll, afterAll, describe, expect, it } from "vitest";
import { givenInstance } from "./testing/instance.ts";

const instance = givenInstance();
const { server, json } = instance;
const audience = "https://api.acme.example";

beforeAll(async () => {
  await json(["apis", "create", audience, "--name", "Acme"]);
  await json(["scopes", "create", "read", "--api", audience, "--title", "Read"]);
});
afterAll(() => instance.remove());

interface Shown {
  readonly client_id: string;
  readonly client_secret?: string;
  readonly redirect_uris: readonly string[];
  readonly scope: string;
  readonly secrets: readonly { readonly id: string; readonly expires_at?: string }[];
}

describe("grantway server clients", () => {
  it("registers a client and shows its secret once", async () => {
    const made = await json<Shown>([
      "clients",
      "create",
      "--name",
      "Code app",
      "--client-id",
      "code-app",
      "--redirect-uri",
      "http://localhost:4420/callback",
      "--redirect-uri",
      "https://app.example/cb",
      "--grant-type",
      "authorization_code",
      "--grant-type",
      "refresh_token",
      "--scope",
      "openid offline_access read",
    ]);
    expect(made.client_secret).toMatch(/^gwcs_[\w-]{43}[0-9A-Za-z]{6}$/);
    const { client_secret: secret, ...rest } = made;
    expect(await json(["clients", "show", "code-app"])).toEqual(rest);
    expect(JSON.stringify(rest)).not.toContain(secret?.slice(9));
  });

  it("makes up an id, and no secret for a public client", async () => {
    const made = await json<Shown>([
      "clients",
      "create",
      "--name",
      "Token app",
      "--type",
      "public",
      "--redirect-uri",
      "http://localhost:4430/",
    ]);
    expect(made).toMatchObject({ token_endpoint_auth_method: "none", secrets: [] });
    expect(made.client_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(made).not.toHaveProperty("client_secret");
  });

  it("changes lists as a whole and in part", async () => {
    const uri = "https://new.example/cb";
    const added = await json<Shown>([
      "clients",
      "update",
      "code-app",
      "--add-redirect-uri",
      uri,
      "--remove-scope",
      "read",
    ]);
    expect(added.redirect_uris).toEqual(["http://localhost:4420/callback", "https://app.example/cb", uri]);
    expect(added.scope).toBe("openid offline_access");
    const replaced = await json<Shown>([
      "clients",
      "update",
      "code-app",
      "--redirect-uri",
      uri,
      "--post-logout-redirect-uri",
      "https://new.example/bye",
      "--first-party",
    ]);
    const post_logout_redirect_uris = ["https://new.example/bye"];
    expect(replaced).toMatchObject({ redirect_uris: [uri], post_logout_redirect_uris, first_party: true });
    expect(await json(["clients", "update", "code-app", "--no-first-party"])).toMatchObject({
      first_party: false,
    });
  });

  it("says by which request objects a client asks, and takes it back", async () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const keys = instance.file("jwk.json", publicKey.export({ format: "jwk" }));
    const uris = ["https://new.example/request", "https://new.example/other#state"];
    const asks = await json([
      "clients",
      "update",
      "code-app",
      "--jwks-file",
      keys,
      "--request-object-alg",
      "ES256",
      "--require-signed-requests",
      ...uris.flatMap((uri) => ["--request-uri", uri]),
    ]);
    expect(asks).toMatchObject({
      request_uris: uris,
      request_object_signing_alg: "ES256",
      require_signed_request_object: true,
    });
    expect(await json(["clients", "show", "code-app"])).toEqual(asks);
    const back = ["--no-request-uri", "--no-request-object-alg", "--no-require-signed-requests"];
    const plain = await json(["clients", "update", "code-app", ...back, "--no-jwks-file"]);
    expect(plain).toMatchObject({ require_signed_request_object: false });
    for (const name of ["request_uris", "request_object_signing_alg"]) expect(plain).not.toHaveProperty(name);
    const wrong = await server(["clients", "update", "code-app", "--require-signed-requests"]);
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining("--require-signed-requests") });
  });

  it("rotates a secret with overlap, refuses a third, and removes one", async () => {
    const rotated = await json(["clients", "rotate-secret", "code-app", "--overlap", "1h"]);
    expect(rotated["client_secret"]).toMatch(/^gwcs_/);
    const { secrets } = await json<Shown>(["clients", "show", "code-app"]);
    expect(secrets).toHaveLength(2);
    const older = secrets.find(({ id }) => id !== rotated["secret_id"]);
    expect(older?.expires_at).toBe(rotated["others_expire_at"]);
    expect(await server(["clients", "rotate-secret", "code-app"])).toMatchObject({ code: 5 });
    await json(["clients", "remove-secret", "code-app", older?.id ?? ""]);
    expect((await json<Shown>(["clients", "show", "code-app"])).secrets).toHaveLength(1);
    expect(await server(["clients", "remove-secret", "code-app", older?.id ?? ""])).toMatchObject({
      code: 3,
    });
  });

  it("tells the second of two administrators at once what the first changed", async () => {
    const { revision } = await json(["clients", "show", "code-app"]);
    const rename = (name: string) =>
      server(["clients", "update", "code-app", "--name", name, "--revision", String(revision), "--json"]);
    const [one, two] = await Promise.all([rename("One"), rename("Two")]);
    const [first, second] = one.code === 0 ? [one, two] : [two, one];
    expect([first.code, second.code, second.stdout]).toEqual([0, 10, ""]);
    const { client_name: name } = JSON.parse(first.stdout) as { client_name: string };
    expect(JSON.parse(second.stderr)).toMatchObject({
      error: {
        code: "conflict",
        revision: Number(revision) + 1,
        since: [{ actor: "operator", changes: { client_name: { from: "Code app", to: name } } }],
      },
    });
    const stale = ["--revision", String(revision)];
    const ran = await server(["clients", "delete", "code-app", "--yes", ...stale]);
    expect(ran).toMatchObject({ code: 10, stdout: "" });
    expect(ran.stderr).toMatch(/^The client code-app is at revision \d+, not \d+, so nothing was done\./);
    expect(ran.stderr).toContain(`- operator changed client_name from "Code app" to "${name}", at 20`);
    expect(await json(["clients", "show", "code-app"])).toMatchObject({ client_name: name });
  });

  it("takes a given secret from standard input without repeating it", async () => {
    const secret = "a-secret-made-elsewhere";
    const ran = await server(["clients", "rotate-secret", "code-app", "--secret-stdin"], `${secret}\n`);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).not.toContain(secret);
  });

  it.each([
    [
      "an id that is taken",
      ["create", "--name", "x", "--client-id", "code-app", "--redirect-uri", "https://x.example/"],
      4,
      /already/,
    ],
    ["an unknown client", ["update", "nobody", "--name", "x"], 3, /no client nobody/],
    ["a scope nobody knows", ["update", "code-app", "--add-scope", "write"], 2, /no scope "write"/],
    ["plain http", ["update", "code-app", "--redirect-uri", "http://app.example/cb"], 2, /plain http/],
    [
      "a grant nobody knows",
      ["update", "code-app", "--grant-type", "telepathy"],
      2,
      /authorization_code, refresh_token/,
    ],
    [
      "a legacy grant for a client that is not first-party",
      ["update", "code-app", "--grant-type", "password"],
      2,
      /--grant-type: The legacy grant type password .* first-party clients alone/,
    ],
    [
      "tokens in the address of a browser for a client that is not first-party",
      ["update", "code-app", "--grant-type", "implicit"],
      2,
      /--grant-type: The legacy grant type implicit .* first-party clients alone/,
    ],
    ["a name that is none", ["update", "code-app", "--name", " "], 2, /^--name: The name must be/],
    ["a revision that is none", ["update", "code-app", "--revision", "0"], 2, /--revision/],
    ["an overlap nobody understands", ["rotate-secret", "code-app", "--overlap", "soon"], 2, /--overlap/],
  ])("answers %s with one plain message", async (_, arguments_, code, message) => {
    const ran = await server(["clients", ...arguments_]);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toMatch(message);
  });

  it("imports one client, its id and secret given", async () => {
    const file = instance.file("one.json", {
      client_id: "given",
      client_secret: "given-secret-0123",
      client_name: "Given",
      redirect_uris: ["https://given.example/cb", "http://127.0.0.1/cb"],
    });
    const [made, ...others] = await json<Shown[]>(["clients", "import", file]);
    expect(others).toEqual([]);
    expect(made).toMatchObject({ client_id: "given", scope: "openid profile email" });
    expect(made).not.toHaveProperty("client_secret");
  });

  it("imports a list from standard input, ids and secrets generated where they are not given", async () => {
    const list = [
      { client_name: "Worker", grant_types: ["client_credentials"], scope: "read" },
      { client_id: "spa", token_endpoint_auth_method: "none", redirect_uris: ["https://spa.example/"] },
      { client_id: "acme-api", introspects: [audience] },
    ];
    const made = await json<Shown[]>(["clients", "import", "-"], JSON.stringify(list));
    expect(made.map(({ client_secret: secret }) => secret?.slice(0, 5))).toEqual([
      "gwcs_",
      undefined,
      "gwcs_",
    ]);
    expect(made[2]).toMatchObject({ grant_types: [], introspects: [audience] });
  });

  it("imports all or none, and lists every problem", async () => {
    const file = instance.file("bad.json", [
      { client_id: "fine", redirect_uris: ["https://fine.example/"] },
      { client_id: "twice", redirect_uris: ["https://fine.example/"] },
      {
        client_id: "twice",
        redirect_uris: ["javascript:alert(1)"],
        scope: "openid nothing",
        client_secret: "short",
      },
      { grant_types: ["telepathy"] },
    ]);
    const ran = await server(["clients", "import", file, "--json"]);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect((JSON.parse(ran.stderr) as { error: { problems: string[] } }).error.problems).toEqual([
      expect.stringMatching(/^Client twice, redirect_uris: The redirect URI/),
      expect.stringMatching(/^Client twice, scope: There is no scope "nothing"/),
      expect.stringMatching(/^Client twice, client_secret: The client secret must be/),
      expect.stringMatching(/^Client number 4, grant_types: It must be a list of/),
      expect.stringMatching(/^Client twice, client_id: It stands in the list more than once/),
    ]);
    expect(await server(["clients", "show", "fine"])).toMatchObject({ code: 3 });
  });

  it("imports nothing where a name stands twice in a client, of which the last would count in silence", async () => {
    const said =
      '{"client_id":"doubled","redirect_uris":["https://a.example/"],"redirect_uris":["https://b.example/"]}';
    const ran = await server(["clients", "import", "-"], said);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("redirect_uris stands twice") });
    expect(await server(["clients", "show", "doubled"])).toMatchObject({ code: 3 });
  });

  it("imports nothing when one of them exists", async () => {
    const file = instance.file("taken.json", [
      { client_id: "fresh", redirect_uris: ["https://fresh.example/"] },
      { client_id: "given", redirect_uris: ["https://given.example/"] },
    ]);
    expect(await server(["clients", "import", file])).toMatchObject({ code: 4 });
    expect(await server(["clients", "show", "fresh"])).toMatchObject({ code: 3 });
  });

  it("registers nothing whose new secret nobody was shown", async () => {
    const client = { client_name: "L", client_id: "lost", grant_types: ["client_credentials"] };
    const [lost, machine] = [instance.file("lost.json", client), ["--grant-type", "client_credentials"]];
    for (const words of [
      ["import", lost],
      ["create", "--name", "L", "--client-id", "lost", ...machine],
    ]) {
      const child = instance.start(["server", "clients", ...words]);
      // The reader of the answer is gone before it is written.
      child.stdout?.destroy();
      const [said, [code]] = await Promise.all([text(child.stderr as Readable), once(child, "exit")]);
      expect([code, said]).toEqual([1, expect.stringContaining("nothing was registered")]);
      expect(await server(["clients", "show", "lost"])).toMatchObject({ code: 3 });
    }
  });

  it("reads a file as its editor wrote it: with a mark before it, in UTF-16, with CRLF", async () => {
    const written = `\uFEFF{\r\n  "client_id": "edited", "client_secret": "given-secret-0123",\r\n  "redirect_uris": ["https://e.example/"]\r\n}\r\n`;
    const file = instance.file("edited.json", "");
    writeFileSync(file, written, "utf16le");
    await json(["clients", "import", file]);
    const piped = await json<Shown[]>(["clients", "import", "-"], written.replace("edited", "piped"));
    expect(piped.map(({ client_id: id }) => id)).toEqual(["piped"]);
  });

  it("deletes", async () => {
    await json(["clients", "delete", "given", "--yes"]);
    expect(await server(["clients", "delete", "given", "--yes"])).toMatchObject({ code: 3 });
  });
});

describe("the owner of a client", () => {
  it("is a person whom a command names, and shows by their username", async () => {
    const account = ["dev", "--email", "dev@example.com", "--role", "developer"];
    await server(["users", "create", ...account, "--password-stdin"], "a developer of apps\n");
    const made = ["--name", "Mine", "--client-id", "mine", "--redirect-uri", "https://mine.example/cb"];
    const owned = await json(["clients", "create", ...made, "--owner", "dev@example.com"]);
    expect(owned).toMatchObject({ owner: "dev" });
    const listed = await json<{ readonly items: readonly Shown[] }>(["clients", "list", "--owner", "dev"]);
    expect(listed.items.map(({ client_id }) => client_id)).toEqual(["mine"]);
    expect(await json(["clients", "update", "mine", "--no-owner"])).not.toHaveProperty("owner");
    const nobody = await server(["clients", "update", "mine", "--owner", "nobody"]);
    expect(nobody).toMatchObject({ code: 3, stderr: expect.stringContaining("nobody") });
  });
});
