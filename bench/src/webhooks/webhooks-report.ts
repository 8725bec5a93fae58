import { formatTable, milliseconds } from "../table.ts";
import type { WebhookSample } from "./webhooks.ts";

/** What is promised: so many a second, slowed by so little, and token requests so much slower at the most. */
const promised = { perSecond: 1_000, slowedBy: 0.1, tokens: 3 };

/** The table people read, and what does not hold. */
export function formatWebhooks(samples: readonly WebhookSample[]): string {
  const head = ["", "a second", "processor µs", "beside hanging", "tokens p99", "while delivering"];
  const rows = samples.map((one) => [
    one.database,
    Math.round(one.quietPerSecond).toString(),
    one.cpuMicros === undefined ? "" : Math.round(one.cpuMicros).toString(),
    Math.round(one.besideHangingPerSecond).toString(),
    milliseconds(one.quietP99Ms),
    milliseconds(one.deliveringP99Ms),
  ]);
  const wrong = samples.flatMap(problemsOf);
  const verdict = wrong.length === 0 ? "All as promised." : wrong.join("\n");
  return `${formatTable([head, ...rows])}\n\n${verdict}`;
}

function problemsOf(one: WebhookSample): readonly string[] {
  const slowed = 1 - one.besideHangingPerSecond / one.quietPerSecond;
  const tokens = one.deliveringP99Ms / one.quietP99Ms;
  return [
    ...(one.quietPerSecond < promised.perSecond
      ? [`${one.database}: fewer than ${promised.perSecond} a second.`]
      : []),
    ...(slowed > promised.slowedBy
      ? [`${one.database}: endpoints that hang slow the others by ${Math.round(slowed * 100)} %.`]
      : []),
    ...(tokens > promised.tokens
      ? [
          `${one.database}: token requests take ${tokens.toFixed(1)} times as long while events are delivered.`,
        ]
      : []),
  ];
}
