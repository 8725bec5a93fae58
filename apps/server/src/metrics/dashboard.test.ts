import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createMetricsText } from "./metrics-text.ts";

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
  readonly templating: { readonly list: readonly { readonly query: unknown }[] };
}

const file = new URL("../../../../docs/examples/grafana-dashboard.json", import.meta.url);
const dashboard = JSON.parse(readFileSync(file, "utf8")) as Dashboard;
const metric = /\b(?:grantway|process|nodejs)_\w+/g;

/** Every metric we tell, with the labels it has. */
async function told(): Promise<ReadonlyMap<string, string>> {
  const report = {
    requests: [{ method: "GET", route: "/api/v1/keys", status: 200, operation: "keys.list", count: 1 }],
    totals: [
      { kind: "tokens", label: "x", count: 1 },
      { kind: "sign-ins", label: "x", count: 1 },
      { kind: "errors", label: "x", count: 1 },
    ],
    writesWaiting: 0,
    utilization: 0,
    delay: { half: 0, most: 0, worst: 0 },
  } as const;
  const metrics = createMetricsText(async () => ({
    threads: [report],
    hashesWaiting: 0,
    databaseLatency: 0,
  }));
  const lines = (await metrics.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(lines.map((line) => [/^\w+/.exec(line)?.[0] ?? "", line]));
}

it("the example dashboard asks for metrics and labels that are told, and shows all that are ours", async () => {
  const known = await told();
  const queries = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
  const asked = new Set(
    [...queries, JSON.stringify(dashboard.templating)].flatMap((one) => one.match(metric) ?? []),
  );
  expect([...asked].filter((name) => !known.has(name))).toEqual([]);
  const ours = [...known.keys()].filter((name) => name.startsWith("grantway_"));
  expect(ours.filter((name) => !asked.has(name))).toEqual([]);
  for (const query of queries) {
    const [name = ""] = query.match(metric) ?? [];
    const labels = (/ by \(([^)]*)\)/.exec(query)?.[1] ?? "").split(", ");
    const missing = labels.filter(
      (label) => label !== "instance" && !(known.get(name) ?? "").includes(`${label}=`),
    );
    expect([query, missing]).toEqual([query, []]);
  }
});
