import { Icon } from "@grantway/ui/react";
import type { Health } from "./health.ts";

/** Icon and word. */
export function HealthBadge({ health: { tone, word } }: { readonly health: Health }) {
  return (
    <p className={`health health-${tone}`}>
      <Icon name={tone} />
      {word}
    </p>
  );
}
