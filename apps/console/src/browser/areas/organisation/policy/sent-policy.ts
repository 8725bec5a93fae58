import type { Input, simulatePolicy } from "@grantway/api";
import type { Policy } from "@grantway/platform/form-rules";

/** A policy as the API is told it. */
export type SentPolicy = Input<typeof simulatePolicy>["body"]["policy"];

/** The policy as it is sent. */
export function sentPolicy({ rules, otherwise }: Policy): SentPolicy {
  return {
    otherwise,
    rules: rules.map(({ match: { apps, who, ...match }, answer }) => ({
      answer,
      match: {
        ...match,
        ...(apps === undefined ? {} : { apps: [...apps] }),
        ...(who === undefined ? {} : { who: [...who] }),
      },
    })),
  };
}
