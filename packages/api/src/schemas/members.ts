import { z } from "../zod.ts";

type Members = Readonly<Record<string, z.ZodType>>;

/** The same members, each of which may be left out. */
export function optional<const Given extends Members>(members: Given) {
  return mapped(members, (member) => z.exactOptional(member)) as {
    readonly [Name in keyof Given]: z.ZodExactOptional<Given[Name]>;
  };
}

/**
 * The same members for a change: what is left out stays, `null` puts it back to what it is where nothing is said.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc7396#section-1 | RFC 7396 §1}
 */
export function changeable<const Given extends Members>(members: Given) {
  return mapped(members, (member) => z.exactOptional(z.nullable(member))) as {
    readonly [Name in keyof Given]: z.ZodExactOptional<z.ZodNullable<Given[Name]>>;
  };
}

function mapped(members: Members, change: (member: z.ZodType) => z.ZodType): Members {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member)]));
}
