import { exactTime, relativeTime } from "./time/relative.ts";

/** What the parts of a list, a chart and a moment say of themselves. */
export interface ListWords {
  /** How numbers and days are written, as a BCP 47 tag. */
  readonly language: string;
  /** "3 hours ago". Milliseconds since 1970, as all moments are. */
  readonly distance: (at: number, now: number) => string;
  /** To the second. */
  readonly moment: (at: number) => string;
  /** Of the column whose cells are menus. */
  readonly actions: string;
  /** Heard after {@link actions}, as every row has some. */
  readonly actionsFor: (name: string) => string;
  readonly select: (name: string) => string;
  readonly selectShown: string;
  readonly selected: (count: number) => string;
  /** `total` is absent where nobody counted. */
  readonly selectMatching: (total: number | undefined) => string;
  readonly allSelected: (total: number | undefined) => string;
  /** Where nobody counted, and some were taken away again. */
  readonly allSelectedBut: (count: number) => string;
  readonly unselect: string;
  readonly filter: string;
  readonly removeFilter: (filter: string) => string;
  readonly clearFilters: string;
  readonly found: (count: number, total: number | undefined) => string;
  /** What `j`, `k` and `x` do. */
  readonly nextRow: string;
  readonly previousRow: string;
  readonly selectRow: string;
  readonly showMore: string;
  readonly loadingMore: string;
  readonly progress: (done: number, total: number | undefined) => string;
  readonly stop: string;
  readonly stopped: (done: number) => string;
  readonly finished: (done: number) => string;
  readonly failures: (count: number) => string;
  readonly andMore: (count: number) => string;
  readonly retry: (count: number) => string;
  readonly asTable: string;
  readonly time: string;
}

/** English. */
export const englishList: ListWords = {
  language: "en",
  distance: relativeTime,
  moment: exactTime,
  actions: "Actions",
  actionsFor: (name) => `for ${name}`,
  select: (name) => `Select ${name}`,
  selectShown: "Select all that are shown",
  selected: (count) => `${number(count)} selected`,
  selectMatching: (total) =>
    total === undefined ? "Select all that match" : `Select all ${number(total)} that match`,
  allSelected: (total) =>
    total === undefined ? "All that match are selected" : `All ${number(total)} that match are selected`,
  allSelectedBut: (count) => `All that match but ${number(count)} are selected`,
  unselect: "Clear the selection",
  filter: "Filter",
  removeFilter: (filter) => `Remove the filter ${filter}`,
  clearFilters: "Clear all filters",
  found: (count, total) =>
    total === undefined ? `${number(count)} shown` : `${number(count)} of ${number(total)} shown`,
  nextRow: "Next row",
  previousRow: "Previous row",
  selectRow: "Select the row",
  showMore: "Show more",
  loadingMore: "Loading more…",
  progress: (done, total) =>
    total === undefined ? `${number(done)} done` : `${number(done)} of ${number(total)} done`,
  stop: "Stop",
  stopped: (done) => `Stopped after ${number(done)}. What is done stays done.`,
  finished: (done) => `${number(done)} done.`,
  failures: (count) => `${number(count)} failed`,
  andMore: (count) => `and ${number(count)} more`,
  retry: (count) => (count === 1 ? "Try that one again" : `Try those ${number(count)} again`),
  asTable: "Show as a table",
  time: "Time",
};

function number(count: number): string {
  return count.toLocaleString("en");
}
