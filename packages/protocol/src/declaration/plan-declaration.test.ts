import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applied, audience, planOf, someRecords } from "../testing/declared.ts";
import { declarationOf } from "./exported.ts";

const document = (said: object) => ({ grantway: 1, ...said });
const app = { client_id: "app", redirect_uris: ["https://app.example/cb"] };

function movesOf(said: object, options = {}) {
  const planned = planOf([document(said)], options);
  if ("problems" in planned) throw new Error(JSON.stringify(planned.problems));
  return planned.plan.moves.map(({ difference: { action, kind, id } }) => `${action} ${kind} ${id}`);
}

describe("a plan", () => {
  it("of what an instance says itself is nothing", () => {
    expect(planOf([declarationOf(someRecords)], { prune: true })).toEqual({
      plan: { moves: [], unlisted: { apis: [], scopes: [], clients: [] }, withoutSecret: [] },
    });
  });

  it("makes APIs, scopes and clients in this order, and deletes in the other, when it is asked to delete", () => {
    const scopes = [{ scope: "n", title: "N" }];
    const said = {
      apis: [{ audience: "https://new.example", name: "New", scopes }],
      clients: [{ ...app, scope: "n" }],
    };
    const made = ["create api https://new.example", "create scope n", "create client app"];
    expect(movesOf(said)).toEqual(made);
    expect(movesOf(said, { prune: true })).toEqual([
      ...made,
      "delete client acme",
      "delete scope read",
      "delete scope write",
      `delete api ${audience}`,
    ]);
  });

  it("tells what it leaves alone, and which clients will lack a secret", () => {
    const planned = planOf([document({ apis: [{ audience, name: "Notes", scopes: [] }], clients: [app] })]);
    expect(planned).toMatchObject({
      plan: {
        unlisted: { apis: [], scopes: ["read", "write"], clients: ["acme"] },
        withoutSecret: ["app"],
      },
    });
    expect(planOf([document({ apis: [] })])).toMatchObject({
      plan: { unlisted: { apis: [audience], scopes: [] } },
    });
  });

  it("refuses a client that keeps what is deleted", () => {
    const said = document({ apis: [], clients: [{ ...app, scope: "read" }] });
    expect(planOf([said])).toHaveProperty("plan");
    expect(planOf([said], { prune: true })).toMatchObject({
      problems: [{ path: [0, "clients", 0, "scope"], problem: 'There is no scope "read".' }],
    });
  });

  it("gives a client to the person of a username, and refuses one of nobody", () => {
    const owned = applied([document({ clients: [{ ...app, owner: "ada" }] })]);
    expect(owned.clients.at(-1)).toMatchObject({ id: "app", owner: "id-of-ada" });
    expect(planOf([document({ clients: [{ ...app, owner: "ben" }] })])).toMatchObject({
      problems: [{ path: [0, "clients", 0, "owner"], rule: "owner-unknown" }],
    });
    expect(planOf([document({ clients: [{ ...app, owner: 1 }] })])).toMatchObject({
      problems: [{ path: [0, "clients", 0, "owner"], problem: "It must be the username of a person." }],
    });
  });

  it("refuses a client that is declared twice", () => {
    expect(planOf([document({ clients: [app] }), document({ clients: [app] })])).toMatchObject({
      problems: [{ path: [1, "clients", 0, "client_id"], problem: "It is declared more than once." }],
    });
  });

  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const scope = fc.record(
    {
      scope: word,
      title: word,
      detail: word,
      risk: fc.constantFrom("low", "medium", "high"),
      access: fc.constantFrom("see", "change"),
    },
    { requiredKeys: ["scope", "title"] },
  );
  const api = fc
    .record(
      {
        audience: word.map((name) => `https://${name}.example`),
        name: word,
        access_token_lifetime: fc.integer({ min: 1, max: 86_400 }),
        scopes: fc.uniqueArray(scope, { maxLength: 3, selector: (one) => one.scope }),
      },
      { requiredKeys: ["audience", "name", "scopes"] },
    )
    // A scope stays with its API.
    .map((said) =>
      Object.assign(said, {
        scopes: said.scopes.map((one) => Object.assign(one, { scope: `${said.audience}/${one.scope}` })),
      }),
    );
  const client = fc.record(
    {
      client_id: word,
      client_name: word,
      redirect_uris: fc.uniqueArray(
        word.map((name) => `https://${name}.example/cb`),
        { minLength: 1, maxLength: 3 },
      ),
      scope: fc.constantFrom("openid", "openid email", ""),
      status: fc.constantFrom("active", "suspended"),
      type: fc.constantFrom("confidential", "public"),
      first_party: fc.boolean(),
    },
    { requiredKeys: ["client_id", "redirect_uris"] },
  );
  const declared = fc
    .record({
      apis: fc.uniqueArray(api, { maxLength: 3, selector: ({ audience }) => audience }),
      clients: fc.uniqueArray(client, { maxLength: 3, selector: ({ client_id }) => client_id }),
    })
    .map(document);

  it("leads where the documents say, after which there is nothing to do, whatever they are", () => {
    fc.assert(
      fc.property(declared, declared, (first, second) => {
        const between = applied([first], { prune: true });
        const records = applied([second], { records: between, prune: true });
        expect(planOf([second], { records, prune: true })).toMatchObject({ plan: { moves: [] } });
        const empty = { apis: [], scopes: [], clients: [] };
        const said = declarationOf(records);
        expect(JSON.stringify(declarationOf(applied([said], { records: empty })))).toBe(JSON.stringify(said));
      }),
      { numRuns: 50 },
    );
  });
});
