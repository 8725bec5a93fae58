import { builtIns } from "../profiles/all.ts";

/** What `--help` says. */
export function usage(): string {
  return `Usage: node apps/explorer/src/main.ts

Serves the API explorer. All settings are variables of the environment:

${table(variables)}

APIs that it knows by itself are offered as soon as their variables are set:

${table(builtIns.flatMap(({ settings, profile }) => Object.entries(settings).map(([name, need]) => [`EXPLORER_${profile.id}_${name}`.toUpperCase(), `${profile.name}, ${need}`])))}`;
}

const variables = [
  ["EXPLORER_PORT", "the port to listen on (4440)"],
  ["EXPLORER_HOST", "the address to listen on (127.0.0.1)"],
  [
    "EXPLORER_ORIGIN",
    "as browsers reach it, such as https://explorer.example (http://localhost and the port)",
  ],
  [
    "EXPLORER_KEYS",
    "keys that seal sign-ins, 32 bytes of base64url each, a comma between; the first seals, all open",
  ],
  ["", "(made at each start; people sign in again then)"],
  ["EXPLORER_PROFILES", "a file in YAML or JSON with more APIs"],
  ["EXPLORER_OWN_APIS", "whether people may add APIs of their own: true or false (true)"],
  ["EXPLORER_PRIVATE_HOSTS", "whether those may be on this machine or its network: true or false (false)"],
] as const;

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = ""]) => name.length));
  return rows.map(([name = "", said]) => `  ${name.padEnd(width)}   ${said}`).join("\n");
}
