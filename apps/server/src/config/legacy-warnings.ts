import type { Config } from "./config.ts";

type Switch = keyof Config["legacy"];

const sentences: Readonly<Record<Switch, string>> = {
  passwordGrant:
    "the legacy password grant is on: first-party clients registered for it see people's passwords, and no second factor can be asked for",
  implicitGrant:
    "the legacy implicit grant is on: first-party clients registered for it are handed tokens through the address bar, where histories and scripts can read them",
  tokenEndpointAudience:
    "assertions of clients may be for the token endpoint: a server that such a client is deceived to trust could use them here",
};

const switches = Object.keys(sentences) as readonly Switch[];

/** What an operator is told at each start of flows they switched on that people should move away from. */
export function legacyWarnings({ legacy }: Pick<Config, "legacy">): readonly string[] {
  return switches.filter((name) => legacy[name]).map((name) => sentences[name]);
}
