import { describe, expect, it } from "vitest";
import { metadataOf } from "../registration/client-metadata.rfc7591.ts";
import { secretMaking } from "../testing/declared.ts";
import { aClient, day, hashing } from "../testing/world.ts";
import type { Move, PlannedStep } from "./plan.ts";
import { fingerprintOf, stepsOf } from "./steps-of.ts";

const given = "a-secret-made-elsewhere";
const client = metadataOf(aClient);
const holder = { id: "acme", authenticationMethod: "client_secret_basic" } as const;

function moves(...steps: PlannedStep[]): readonly Move[] {
  return [{ difference: { kind: "client", action: "change", id: "acme", fields: {} }, steps }];
}

describe("the steps of a plan", () => {
  it("make the hash of a given secret, and no secret where none is given", () => {
    const planned = moves(
      { step: "create-client", client },
      { step: "create-client", client, secret: given },
    );
    expect(stepsOf(planned, secretMaking(), 7)).toMatchObject([
      { client: { id: "acme", secrets: [], createdAt: 7 } },
      { client: { secrets: [{ id: "id-1", hash: hashing.keyed(given), createdAt: 7 }] } },
    ]);
  });

  it("let the secret before live for a day beside a new one", () => {
    expect(stepsOf(moves({ step: "add-secret", ...holder, secret: given }), secretMaking(), 7)).toMatchObject(
      [{ step: "add-secret", id: "acme", secret: { createdAt: 7 }, othersExpireAt: 7 + day }],
    );
  });

  it("leave the others as they are", () => {
    const step = { step: "delete-client", id: "acme", revision: 2 } as const;
    expect(stepsOf(moves(step), secretMaking(), 7)).toEqual([step]);
  });
});

describe("the fingerprint of a plan", () => {
  const of = (step: PlannedStep) => fingerprintOf(moves(step), (text) => text);

  it("is another one for anything else that would be done", () => {
    const step = { step: "update-client", client, revision: 2 } as const;
    expect(of(step)).toBe(of({ ...step }));
    expect(of({ ...step, revision: 3 })).not.toBe(of(step));
    expect(of({ ...step, client: { ...client, name: "x" } })).not.toBe(of(step));
  });

  it("holds no secret, only that there is one", () => {
    const step = { step: "create-client", client, secret: given } as const;
    expect(of(step)).not.toContain(given);
    expect(of(step)).not.toBe(of({ step: "create-client", client }));
  });
});
