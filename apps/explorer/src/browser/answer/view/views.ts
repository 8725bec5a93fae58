import type { BodyKind } from "../content/kind-of.ts";
import type { Opening } from "../worker/opening.ts";

/** A way to look at an answer. */
export type ViewName = "tree" | "table" | "text" | "events" | "image" | "media" | "file" | "headers" | "raw";

/** How the worker reads a body that is of this kind. */
export function openingKindOf(kind: BodyKind): Opening["kind"] {
  if (kind === "json" || kind === "lines" || kind === "csv" || kind === "html") return kind;
  return kind === "text" || kind === "events" ? "text" : "bytes";
}

/** The ways to look at an answer, the one that shows most of it first. */
export function viewsOf(
  kind: BodyKind,
  has: { readonly body: boolean; readonly tree: boolean; readonly table: boolean },
): readonly ViewName[] {
  if (!has.body) return ["headers"];
  const own = viewsOfBody(kind, has);
  // Of text the bytes are what it says.
  return own.length === 0 ? ["raw", "headers"] : [...own, "headers", "raw"];
}

function viewsOfBody(
  kind: BodyKind,
  has: { readonly tree: boolean; readonly table: boolean },
): readonly ViewName[] {
  if (kind !== "json" && kind !== "lines") return ofOthers[kind];
  const text: readonly ViewName[] = kind === "json" && has.tree ? ["text"] : [];
  return [...(has.tree ? (["tree"] as const) : []), ...(has.table ? (["table"] as const) : []), ...text];
}

const ofOthers: Readonly<Record<Exclude<BodyKind, "json" | "lines">, readonly ViewName[]>> = {
  csv: ["table"],
  events: ["events"],
  html: ["text"],
  image: ["image"],
  audio: ["media"],
  video: ["media"],
  other: ["file"],
  text: [],
};

/** The one to show: what was chosen before, where this answer can be looked at that way, else the first. */
export function chosenView(views: readonly ViewName[], remembered: string | undefined): ViewName {
  return views.find((view) => view === remembered) ?? views[0] ?? "headers";
}
