import type { BuiltIn } from "./built-in.ts";
import { fill } from "./fill.ts";
import { readProfile, type ReadProfiles } from "./read-profile.ts";

/**
 * The profiles of ours whose settings the environment has. With none of them it is not offered; with some and not all, that is a
 * problem: somebody meant it to be.
 */
export function readBuiltIns(
  builtIns: readonly BuiltIn[],
  env: Readonly<Record<string, string | undefined>>,
): ReadProfiles {
  const read = builtIns.map((builtIn) => readOne(builtIn, env));
  return {
    profiles: read.flatMap(({ profiles }) => profiles),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readOne(
  { settings, profile }: BuiltIn,
  env: Readonly<Record<string, string | undefined>>,
): ReadProfiles {
  const variable = (name: string) => `EXPLORER_${profile.id}_${name}`.toUpperCase().replaceAll("-", "_");
  const given = Object.fromEntries(
    Object.keys(settings).flatMap((name) => {
      const text = env[variable(name)];
      return text === undefined || text === "" ? [] : [[name, text.replace(/\/+$/, "")] as const];
    }),
  );
  if (Object.keys(given).length === 0) return { profiles: [], problems: [] };
  const missing = Object.entries(settings)
    .filter(([name, need]) => need === "required" && given[name] === undefined)
    .map(([name]) => variable(name));
  if (missing.length > 0) {
    const [are, them] = missing.length === 1 ? ["is", "it"] : ["are", "them"];
    return {
      profiles: [],
      problems: [`${missing.join(" and ")} ${are} missing: ${profile.name} is not offered without ${them}.`],
    };
  }
  return readProfile(fill(profile, given), `The profile ${profile.id}`);
}
