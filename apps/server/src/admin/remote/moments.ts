import type { Instant } from "@grantway/protocol";

/** The moment that the API tells as text, under its name, where there is one. */
export function moment<Name extends string>(
  name: Name,
  at: string | undefined,
): { readonly [N in Name]?: Instant } {
  return (at === undefined ? {} : { [name]: Date.parse(at) }) as { readonly [N in Name]?: Instant };
}
