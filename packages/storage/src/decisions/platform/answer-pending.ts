import type { Changed, Installations } from "@grantway/platform";
import { type AppFacts, mayAdd, type PlaceFacts } from "@grantway/platform/rules";
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

type Answers = Parameters<Installations["answer"]>[1];

/** Writes an answer to what a later version asks for, or a yes to what was declined before. */
export function* answerPending(
  id: string,
  { app: appId, organisation, person }: Located & { readonly app: string },
  answers: Answers,
  by: Acting,
): Decision<Changed<"answered" | "beyond" | "not-asked">> {
  const [environment] = (yield* one(sql.environment, { organisation })) ?? [];
  const app = (yield* lockedApp(appId, environment as "live" | "test"))?.facts;
  const place = organisation === null ? { person: person ?? "" } : { organisation };
  if (typeof by.within === "object") yield* lockPlace(by.within.person, place, appId);
  if (yield* isGone(id)) return "uninstalled";
  const all = [...answers.accepted, ...answers.declined];
  if (app?.version === undefined || !(yield* areOpen(id, app, all))) return "not-asked";
  if (!(yield* mayGive(app, answers.accepted, place, by))) return "beyond";
  if (all.length > 0) yield* write(id, app.version, answers, by);
  return "answered";
}

/** Locks the installation. */
function* isGone(id: string): Decision<boolean> {
  const [status = "uninstalled"] = (yield* one(sql.lock, { id })) ?? [];
  return status === "uninstalled";
}

function* write(
  id: string,
  { number: version, manifest, manifestHash }: NonNullable<AppFacts["version"]>,
  { accepted, declined, receipt }: Answers,
  by: Acting,
): Decision<void> {
  yield* widen(id, { version, granted: accepted, declined }, whoActs(by), by);
  if (manifest.actsAs.includes("app")) yield* widenOwn(id, accepted, by);
  const [grant, client] = ((yield* one(sql.own, { id })) ?? ["", ""]) as readonly [string, string];
  yield* keepAppReceipt(
    { ...receipt, offered: [...accepted, ...declined], granted: accepted },
    { user: whoActs(by), client, grant, installation: id, manifestHash, at: by.at },
  );
}

/** Whether the version asks for all of these, and the installation has none of them. */
function* areOpen(id: string, { version }: AppFacts, scopes: readonly string[]): Decision<boolean> {
  const known = yield* scopesOf(id);
  const isAsked = (key: string) => version?.manifest.scopes.some(({ scope }) => scope === key) === true;
  const isGranted = (key: string) => known.some(({ scope, state }) => scope === key && state === "granted");
  return scopes.every((key) => isAsked(key) && !isGranted(key));
}

function* mayGive(
  app: AppFacts,
  scopes: readonly string[],
  place: PlaceFacts["place"],
  { within, at }: Acting,
): Decision<boolean> {
  if (typeof within !== "object") return true;
  const answering = yield* personFacts(within.person, app);
  const here = (yield* placeOf(within.person, place, app, at))?.facts;
  return answering !== undefined && here !== undefined && mayAdd(app, scopes, here, answering);
}
