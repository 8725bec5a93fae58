import type { Manifest, ManifestScope } from "./manifest.ts";
import { originOf } from "./manifest-address.ts";

/** One thing that is different between two versions. */
export type ManifestChange = {
  /** `review`: it reopens the review; `copy`: it does not (promise 17). */
  readonly kind: "review" | "copy";
} & (
  | {
      readonly what: "member";
      readonly member: Exclude<keyof Manifest, "scopes">;
      /** As text, a list in lines; empty where there is none. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly what: "scope-added" | "scope-removed"; readonly scope: ManifestScope }
  /** What people may leave out they may not any more, or the other way around. */
  | { readonly what: "scope-optional" | "scope-needed"; readonly scope: ManifestScope }
  | { readonly what: "purpose"; readonly scope: string; readonly before: string; readonly after: string }
);

/** How one version differs from another. */
export interface ManifestDifference {
  readonly changes: readonly ManifestChange[];
  /** Whether one of them reopens the review. */
  readonly reopensReview: boolean;
}

/** Members of which every change asks for a look: what people decide by, or where they are sent. */
const always: ReadonlySet<keyof Manifest> = new Set(["actsAs", "installsFor", "redirectHosts"]);
/** Members of which a change of the origin does, and one of the path does not. */
const byOrigin: ReadonlySet<keyof Manifest> = new Set(["embed", "setupUrl"]);

/** How `after` differs from `before`, in the order of the manifest; from nothing, everything that is said is new. */
export function differenceOf(before: Manifest | undefined, after: Manifest): ManifestDifference {
  const members = Object.keys(after) as (keyof Manifest)[];
  const changes = members.flatMap((member) =>
    member === "scopes"
      ? scopeChanges(before?.scopes ?? [], after.scopes)
      : memberChange(member, before, after),
  );
  return { changes, reopensReview: before === undefined || changes.some(({ kind }) => kind === "review") };
}

function memberChange(
  member: Exclude<keyof Manifest, "scopes">,
  was: Manifest | undefined,
  is: Manifest,
): readonly ManifestChange[] {
  const [before, after] = [was === undefined ? "" : asText(was[member]), asText(is[member])];
  if (before === after) return [];
  const reviewed = always.has(member) || (byOrigin.has(member) && originOf(before) !== originOf(after));
  return [{ what: "member", member, kind: reviewed ? "review" : "copy", before, after }];
}

function asText(value: Manifest[Exclude<keyof Manifest, "scopes">]): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return "url" in value ? value.url : value.join("\n");
}

function scopeChanges(
  was: readonly ManifestScope[],
  is: readonly ManifestScope[],
): readonly ManifestChange[] {
  const before = new Map(was.map((scope) => [scope.scope, scope]));
  const after = new Set(is.map(({ scope }) => scope));
  return [
    ...is.flatMap((scope): readonly ManifestChange[] => {
      const earlier = before.get(scope.scope);
      return earlier === undefined
        ? [{ what: "scope-added", kind: "review", scope }]
        : scopeChange(earlier, scope);
    }),
    ...was
      .filter(({ scope }) => !after.has(scope))
      .map((scope) => ({ what: "scope-removed", kind: "review", scope }) as const),
  ];
}

function scopeChange(before: ManifestScope, scope: ManifestScope): readonly ManifestChange[] {
  const changes: ManifestChange[] = [];
  if (before.optional !== scope.optional) {
    changes.push({ what: scope.optional ? "scope-optional" : "scope-needed", kind: "review", scope });
  }
  if (before.purpose !== scope.purpose) {
    changes.push({
      what: "purpose",
      kind: "copy",
      scope: scope.scope,
      before: before.purpose,
      after: scope.purpose,
    });
  }
  return changes;
}
