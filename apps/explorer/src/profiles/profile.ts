import { z } from "zod";

/*
 * A profile is what the explorer knows of an API beforehand: where it is, where its document is, where people sign in, and what is
 * chosen above its operations. It is data, so that an operator writes one in YAML as we do here.
 */

/** In front of our own addresses, and what a profile may therefore not be called. */
const taken: ReadonlySet<string> = new Set(["profiles", "documents", "own", "assets", "add"]);

const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, "is small letters, digits and hyphens, and begins with a letter")
  .refine((text) => !taken.has(text), "is an address of the explorer itself");

const address = z
  .string()
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ""), "is not an http or https address");

/** Without the slash that would stand twice before a path. */
const base = address.transform((text) => text.replace(/\/+$/, ""));

const choices = z.strictObject({
  label: z.enum(["organisation", "domain"]),
  path: z.string().startsWith("/"),
  itemsAt: z.string().default(""),
  value: z.string(),
  name: z.string(),
  parameter: z.string(),
});

const scheme = z.strictObject({ name: z.string(), prefix: z.string(), hint: z.string() });

/** A JSON Pointer (RFC 6901). */
const pointer = z.string().regex(/^(?:\/(?:[^~/]|~[01])*)*$/, "is no JSON Pointer");

/** How the answers of a path are tables, where the rule does not find their rows, or the columns stand beside them. */
const table = z.strictObject({
  path: z.string().startsWith("/"),
  itemsAt: pointer.exactOptional(),
  columns: z
    .strictObject({ at: pointer, key: z.string().exactOptional(), label: z.string() })
    .exactOptional(),
});

/** Where people sign in: found by its issuer, or one of the client's catalogue by name, with the client registered there. */
const provider = z.strictObject({
  name: z.string().min(1).max(60),
  issuer: z.string().min(1),
  /** Of one of the catalogue: what it leaves open, such as the address of one's own server. */
  variables: z.record(z.string(), z.string()).exactOptional(),
  client: z.strictObject({ id: z.string().min(1), secret: z.string().min(1).exactOptional() }),
  /** Asked for at the first sign-in; what an operation needs besides is asked for then. */
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, "is no scope")).default([]),
});

/** One profile, as it is written down. */
export const profileSchema = z.strictObject({
  id,
  name: z.string().min(1).max(60),
  summary: z.string().max(300).default(""),
  base,
  document: z.union([z.strictObject({ url: address }), z.strictObject({ builtIn: z.string() })]),
  provider,
  choices: choices.exactOptional(),
  schemes: z.array(scheme).exactOptional(),
  tables: z.array(table).exactOptional(),
});

/** A profile with everything in it, its client's secret too. It stays on the server. */
export type Profile = z.output<typeof profileSchema>;

/** A profile before its settings are filled in: texts may hold `{setting}`. */
export type ProfileTemplate = z.input<typeof profileSchema>;
