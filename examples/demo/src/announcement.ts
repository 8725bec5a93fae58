import { placesOf } from "./organisations.ts";
import type { SamplePerson } from "./people.ts";
import type { Addresses } from "./addresses.ts";

/** What is printed when everything runs. */
export function announcement(facts: {
  readonly addresses: Addresses;
  readonly people: readonly SamplePerson[];
  readonly folder: string;
  readonly temporary: boolean;
  readonly seconds: number;
}): string {
  const { addresses, people, folder, temporary } = facts;
  const places = [
    ["Code App", addresses.codeApp, "an app that runs on a server"],
    ["Token App", addresses.tokenApp, "an app that runs in the browser"],
    ["Explorer", addresses.explorer, "where a person meets an API, the Acme API first"],
    ["Acme API", addresses.api, "a protected API; it describes itself at /openapi.json"],
    ["Provider", addresses.provider, "where people sign in"],
    [
      "Console",
      `${addresses.provider}/console`,
      "where people find apps, and administrators look after all of it",
    ],
    ["Directory", `${addresses.provider}/console/directory`, "apps that organisations install"],
    ["Tide Tables", addresses.tides, "one of them, which opens in the console; Northwind has it"],
    ["Ledger Link", addresses.ledger, "another, known by its link; a member of Northwind asks for it"],
  ];
  const accounts = people.map(({ username, password, role }) => [
    username,
    password,
    role === "admin" ? "administrator" : placesOf(username).join(", "),
  ]);
  return [
    `Grantway is up (${facts.seconds.toFixed(1)} s).`,
    table(places),
    "Or from another terminal, as the client grantway-cli",
    commands(addresses),
    "Sign in as",
    table(accounts),
    `Data and logs are in ${folder}${temporary ? ", removed at the end" : ""}. Stop with Ctrl-C.`,
  ].join("\n\n");
}

/** What to type, in full. */
function commands({ provider, api }: Addresses): string {
  return [
    `npx grantway connect ${provider} --name acme --scope read`,
    `npx grantway fetch acme ${api}/api/username`,
  ]
    .map((line) => `  ${line}`)
    .join("\n");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd())
    .join("\n");
}
