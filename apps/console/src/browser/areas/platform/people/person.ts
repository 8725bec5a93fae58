import type { listUsers, Output } from "@grantway/api";

/** A person as lists and pages show them. */
export type Person = Output<typeof listUsers>["items"][number];

/** What a person is called: by the name they gave, else as they sign in. */
export function nameOf({ name, username }: Pick<Person, "name" | "username">): string {
  return name.trim() === "" ? username : name;
}
