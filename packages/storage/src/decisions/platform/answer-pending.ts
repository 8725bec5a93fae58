import type { Changed, Installations } from "@grantway/platform";
import { mayAdd } from "@grantway/platform/rules";
import type { Acting } from "@grantway/protocol";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";
import { lockedApp } from "./app-facts.ts";
import { widenOwn } from "./grants-inside.ts";
import { scopesOf, widen } from "./installing.ts";
import { type Located, whoActs } from "./may-reach.ts";
import { lockPlace, personFacts, placeOf } from "./place-facts.ts";
import { keepAppReceipt } from "./receipts.ts";

const sql = statements("answer-pending", {
  environment: `SELECT CASE WHEN EXISTS (SELECT 1 FROM organisations o WHERE o.id = $organisation AND o.kind = 'sandbox')
    THEN 'test' ELSE 'live' END`,
  lock: (d) => `SELECT i.status FROM installations i WHERE i.id = $id ${d.forUpdate("i")}`,
  own: `SELECT g.id, g.client_id FROM grants g WHERE g.installation_id = $id AND g.member_id IS NULL LIMIT 1`,
});

/** Writes an answer to what a later version asks for, or a yes to what was declined before. */
export function* answerPending(
  id: string,
  { app: appId, organisation, person }: Located & { readonly app: string },
  { accepted, declined, receipt }: Parameters<Installations["answer"]>[1],
  by: Acting,
): Decision<Changed<"answered" | "beyond" | "not-asked">> {
  const [environment] = (yield* one(sql.environment, { organisation })) ?? [];
  const app = (yield* lockedApp(appId, environment as "live" | "test"))?.facts;
  if (app?.version === undefined) return "not-asked";
  const answers = typeof by.within === "object" ? by.within.person : undefined;
  const place = organisation === null ? { person: person ?? "" } : { organisation };
  if (answers !== undefined) yield* lockPlace(answers, place, appId);
  const status = (yield* one(sql.lock, { id }))?.[0];
  if (status === undefined || status === "uninstalled") return "uninstalled";
  const known = yield* scopesOf(id);
  const isAsked = (key: string) => app.version?.manifest.scopes.some(({ scope }) => scope === key) === true;
  const isOpen = (key: string) =>
    isAsked(key) && known.every(({ scope, state }) => scope !== key || state !== "granted");
  if (![...accepted, ...declined].every(isOpen)) return "not-asked";
  if (answers !== undefined && !(yield* mayGive(answers))) return "beyond";
  if (accepted.length + declined.length === 0) return "answered";
  yield* widen(id, { version: app.version.number, granted: accepted, declined }, whoActs(by), by);
  if (app.version.manifest.actsAs.includes("app")) yield* widenOwn(id, accepted, by);
  const [grant, client] = (yield* one(sql.own, { id })) ?? ["", ""];
  yield* keepAppReceipt(
    { ...receipt, offered: [...accepted, ...declined], granted: accepted },
    {
      user: whoActs(by),
      client: client as string,
      grant: grant as string,
      installation: id,
      manifestHash: app.version.manifestHash,
      at: by.at,
    },
  );
  return "answered";

  function* mayGive(answering: string): Decision<boolean> {
    if (app === undefined) return false;
    const facts = yield* personFacts(answering, app);
    const here = (yield* placeOf(answering, place, app, by.at))?.facts;
    return facts !== undefined && here !== undefined && mayAdd(app, accepted, here, facts);
  }
}
