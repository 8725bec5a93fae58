import type { CaseRecord } from "./case.ts";

/** A report that somebody built in CommCare HQ: what it is called, its columns and filters, and the rows it gives. */
export interface Report {
  readonly id: string;
  readonly domain: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly filters: readonly ReportFilter[];
  /** The rows that match the filters, one value for each column by its `column_id`. */
  rows(cases: readonly CaseRecord[], filters: ReadonlyMap<string, string>): readonly ReportRow[];
}

/** A column as the list of reports describes it. */
export interface ReportColumn {
  readonly column_id: string;
  readonly display: string;
  readonly type: "field";
}

/** A filter of a report. */
export interface ReportFilter {
  readonly type: "choice_list";
  readonly datatype: "string";
  readonly slug: string;
}

/** One row. */
export type ReportRow = Readonly<Record<string, string | number>>;

/** The reports of all project spaces. */
export const reports: readonly Report[] = [
  {
    id: "9aab0eeb88555a7b4568676883e7379a",
    domain: "mother-and-child",
    title: "Patients by household",
    columns: [
      column("household", "Household"),
      column("village", "Village"),
      column("patients", "Patients"),
      column("visits", "Visits"),
    ],
    filters: [{ type: "choice_list", datatype: "string", slug: "village" }],
    rows: (cases, filters) =>
      householdRows(cases).filter((row) => (filters.get("village") ?? row["village"]) === row["village"]),
  },
  {
    id: "1f20c98a7e5d4b3fa6c17e88d5b3a904",
    domain: "clean-water",
    title: "Water points",
    columns: [
      column("name", "Water point"),
      column("village", "Village"),
      column("liters", "Litres an hour"),
    ],
    filters: [],
    rows: (cases) =>
      cases.map(({ case_name, properties }) => ({
        name: case_name,
        village: properties["village"] ?? "",
        liters: Number(properties["liters_per_hour"] ?? 0),
      })),
  },
];

function column(column_id: string, display: string): ReportColumn {
  return { column_id, display, type: "field" };
}

function householdRows(cases: readonly CaseRecord[]): readonly ReportRow[] {
  const patients = Map.groupBy(cases, ({ indices }) => indices["parent"]?.case_id ?? "");
  return cases
    .filter(({ case_type }) => case_type === "household")
    .map(({ case_id, case_name, properties }) => {
      const own = patients.get(case_id) ?? [];
      const visits = own.reduce((sum, one) => sum + Number(one.properties["visits"] ?? 0), 0);
      return { household: case_name, village: properties["village"] ?? "", patients: own.length, visits };
    });
}
