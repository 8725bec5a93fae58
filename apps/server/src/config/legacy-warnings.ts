import type { Config } from "./config.ts";

/** What an operator is told at each start of flows they switched on that people should move away from. */
export function legacyWarnings({ legacy }: Pick<Config, "legacy">): readonly string[] {
  if (!legacy.passwordGrant) return [];
  return [
    "the legacy password grant is on: first-party clients registered for it see people's passwords, and no second factor can be asked for",
  ];
}
