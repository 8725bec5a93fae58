import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { timeOrderedId } from "../growth/time-ordered-id.ts";

/*
 * A crowd of people and clients, written straight into the tables of either database in SQL both understand. It knows the schema,
 * as `growth/ballast.ts` does; the server does not run meanwhile.
 */

/** How many. */
export interface Crowd {
  readonly people: number;
  readonly clients: number;
}

/** In whose name the rare search looks: one of the last. */
export const rare = (crowd: Crowd) => usernameOf(crowd.people - 7);

/** What one in ten people is called. */
export const common = "hopper";

/** A group that everybody is in, and one for every ten thousandth. */
export const groups = { all: "everybody", few: "few" } as const;

const rowsAtOnce = 500;
const firstNames = [
  "ada",
  "grace",
  "linus",
  "barbara",
  "ken",
  "dennis",
  "margaret",
  "alan",
  "edsger",
  "donald",
];
const lastNames = [
  "lovelace",
  common,
  "torvalds",
  "liskov",
  "thompson",
  "ritchie",
  "hamilton",
  "turing",
  "dijkstra",
];
const month = 30 * 24 * 60 * 60 * 1000;

/** Adds them to the database at this address, and brings its statistics up to date as its own upkeep does in time. */
export async function addCrowd(database: string, crowd: Crowd): Promise<void> {
  if (!database.startsWith("postgres")) {
    const db = new DatabaseSync(database, { timeout: 10_000 });
    try {
      db.exec("BEGIN IMMEDIATE");
      for (const statement of statements(crowd)) db.exec(statement);
      db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    } finally {
      db.close();
    }
    return;
  }
  const client = new pg.Client(database);
  await client.connect();
  try {
    for (const statement of statements(crowd)) await client.query(statement);
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

function* statements({ people, clients }: Crowd): Generator<string> {
  const start = Date.now() - month;
  yield* insert(
    `users (id, username, username_key, email, email_key, email_verified, name, name_key, role, groups, status, created_at,
      updated_at)`,
    people,
    (index) => person(index, start + Math.floor((index * month) / people)),
  );
  yield* insert(
    `clients (id, name, name_key, type, status, authentication_method, redirect_uris, grant_types, scopes, first_party, pkce,
      id_token_algorithm, introspects, created_at)`,
    clients,
    (index) => client(index, start),
  );
  yield* insert("client_uses (client_id, last_used_at)", clients, (index) => [
    `app-${index}`,
    start + ((index * 7_919) % month),
  ]);
}

function* insert(
  into: string,
  count: number,
  row: (index: number) => readonly (string | number | boolean)[],
): Generator<string> {
  for (let from = 0; from < count; from += rowsAtOnce) {
    const indexes = Array.from({ length: Math.min(rowsAtOnce, count - from) }, (_, at) => from + at);
    const rows = indexes.map((index) => `(${row(index).map(literal).join(", ")})`);
    yield `INSERT INTO ${into} VALUES ${rows.join(", ")}`;
  }
}

function literal(value: string | number | boolean): string {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value).toUpperCase();
}

/** Numbers far apart for people who are next to each other, so that no order of a list is the order of the rows. */
function usernameOf(index: number): string {
  const [first, last] = [firstNames[index % 10], lastNames[index % 9]];
  return `${first}.${last}.${(index * 7_919) % 1_000_003}`;
}

function person(index: number, at: number) {
  const username = usernameOf(index);
  const [email, name] = [`${username}@people.example`, username.replaceAll(".", " ")];
  const member = JSON.stringify([groups.all, ...(index % 10_000 === 5 ? [groups.few] : [])]);
  const [role, status] = [
    index % 1_000 === 0 ? "auditor" : "user",
    index % 500 === 0 ? "suspended" : "active",
  ];
  return [
    timeOrderedId(at),
    username,
    username,
    email,
    email,
    true,
    name,
    name,
    role,
    member,
    status,
    at,
    at,
  ];
}

function client(index: number, at: number) {
  const name = `app ${index} of ${lastNames[index % 9]}`;
  const grantTypes = index % 7 === 0 ? ["client_credentials"] : ["authorization_code", "refresh_token"];
  const [type, firstParty] = [index % 5 === 0 ? "public" : "confidential", index % 3 === 0];
  const method = type === "public" ? "none" : "client_secret_basic";
  const lists = ['["https://app.example/callback"]', JSON.stringify(grantTypes), '["openid","read"]'];
  return [
    `app-${index}`,
    name,
    name,
    type,
    "active",
    method,
    ...lists,
    firstParty,
    "required",
    "ES256",
    "[]",
    at,
  ];
}
