import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { BuiltIn } from "./built-in.ts";
import { fill } from "./fill.ts";
import { readProfile, type ReadProfiles } from "./read-profile.ts";

/*
 * The operator's own profiles, in YAML or JSON: whole ones, or one of ours with settings of its own, such as the same API in
 * another region. `${NAME}` stands for a variable of the environment, so that no secret has to be in the file.
 */

const fileSchema = z.strictObject({ profiles: z.array(z.record(z.string(), z.unknown())) });

const derivedSchema = z.strictObject({
  from: z.string(),
  id: z.string().exactOptional(),
  name: z.string().exactOptional(),
  summary: z.string().exactOptional(),
  with: z.record(z.string(), z.string()).default({}),
});

/** What a file is read with. */
export interface FileContext {
  readonly builtIns: readonly BuiltIn[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads the file of this name. */
export function readProfilesFile(name: string, context: FileContext): ReadProfiles {
  try {
    return readProfilesText(readFileSync(name, "utf8"), name, context);
  } catch (error) {
    return nothingBut(`EXPLORER_PROFILES: ${name} cannot be read (${messageOf(error)}).`);
  }
}

/** Reads what is in it. @throws {Error} where it is no YAML. */
export function readProfilesText(text: string, name: string, context: FileContext): ReadProfiles {
  const missing = new Set<string>();
  const filled = withEnvironment(parse(text), context.env, missing);
  if (missing.size > 0)
    return nothingBut(`${name} names variables that are not set: ${[...missing].join(", ")}.`);
  const file = fileSchema.safeParse(filled);
  if (!file.success) return nothingBut(`${name} must hold a list of profiles, below the name profiles.`);
  const read = file.data.profiles.map((entry, at) => readEntry(entry, `${name}, profile ${at + 1}`, context));
  return {
    profiles: read.flatMap(({ profiles }) => profiles),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readEntry(
  entry: Readonly<Record<string, unknown>>,
  where: string,
  { builtIns }: FileContext,
): ReadProfiles {
  if (!("from" in entry)) return readProfile(entry, where);
  const { success, data } = derivedSchema.safeParse(entry);
  const builtIn = builtIns.find(({ profile }) => profile.id === data?.from);
  if (!success || builtIn === undefined) {
    const known = builtIns.map(({ profile }) => profile.id).join(", ");
    return nothingBut(
      `${where}: from must be one of ${known}, with id, name, summary and with beside it alone.`,
    );
  }
  const { from: _, with: settings, ...said } = data;
  const missing = Object.entries(builtIn.settings)
    .filter(([setting, need]) => need === "required" && settings[setting] === undefined)
    .map(([setting]) => setting);
  if (missing.length > 0) return nothingBut(`${where}: with needs ${missing.join(", ")} as well.`);
  return readProfile({ ...(fill(builtIn.profile, settings) as object), ...said }, where);
}

function withEnvironment(value: unknown, env: FileContext["env"], missing: Set<string>): unknown {
  if (typeof value === "string") {
    return value.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => {
      const text = env[name];
      if (text === undefined || text === "") missing.add(name);
      return text ?? whole;
    });
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withEnvironment(one, env, missing));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withEnvironment(member, env, missing)]),
  );
}

function nothingBut(problem: string): ReadProfiles {
  return { profiles: [], problems: [problem] };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}
