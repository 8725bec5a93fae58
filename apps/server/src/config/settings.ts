import { z } from "zod";
import { schema } from "./schema.ts";

/** One setting, as docs/configuration.md shows it. */
export interface Setting {
  /** Where it stands in the file, such as `lifetimes.accessToken`. */
  readonly name: string;
  /** The environment variable for the same setting, which takes precedence. */
  readonly variable: string;
  /** Absent for a setting that is off unless given. */
  readonly default?: string;
  /** Whether its value is told nobody. */
  readonly secret?: true;
  readonly description: string;
}

/** Every setting there is, in the order of the schema. */
export function describeConfiguration(): readonly Setting[] {
  return describe(schema, []);
}

/** `["lifetimes", "accessToken"]` is `GRANTWAY_LIFETIMES_ACCESS_TOKEN`. */
function variableOf(path: readonly string[]): string {
  const words = path.map((part) => part.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
  return `GRANTWAY_${words.join("_")}`;
}

function describe(object: z.ZodObject, path: readonly string[]): Setting[] {
  return Object.entries(object.shape).flatMap(([key, field]) => {
    const here = [...path, key];
    const { inner, standard } = unwrap(field as z.ZodType);
    if (inner instanceof z.ZodObject) return describe(inner, here);
    const meta = (field as z.ZodType).meta();
    const shown = meta?.["default"] ?? standard;
    return [
      {
        name: here.join("."),
        variable: variableOf(here),
        ...(typeof shown === "string" ? { default: shown } : {}),
        ...(meta?.["secret"] === true ? { secret: true as const } : {}),
        description: meta?.description ?? "",
      },
    ];
  });
}

/** Looks through `optional` and `prefault` to the field itself and its default. */
function unwrap(field: z.ZodType): { readonly inner: z.ZodType; readonly standard?: unknown } {
  if (field instanceof z.ZodOptional) return unwrap(field.unwrap() as z.ZodType);
  if (field instanceof z.ZodPrefault) {
    return { ...unwrap(field.unwrap() as z.ZodType), standard: field.def.defaultValue };
  }
  return { inner: field };
}
