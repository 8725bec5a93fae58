/** Forms of a declaration. */
export const forms = ["yaml", "json"] as const;

/** One of {@link forms}. */
export type Form = (typeof forms)[number];

/** The form that the name of a file says; YAML unless it says JSON. */
export function formOf(file: string | undefined): Form {
  return file?.toLowerCase().endsWith(".json") === true ? "json" : "yaml";
}
