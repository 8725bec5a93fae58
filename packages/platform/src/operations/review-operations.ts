import { permissionsOf, roles } from "@grantway/identity";
import {
  type Conflict,
  operation,
  type Page,
  type PageRequest,
  type Problem,
  type TotalRequest,
  withTotal,
} from "@grantway/protocol";
import { type AskedScope, askedScopes } from "../apps/asked-scopes.ts";
import { differenceOf, type ManifestDifference } from "../apps/manifest-difference.ts";
import { reasonProblems } from "../apps/reason.ts";
import type { VersionAt, WaitingVersion } from "../ports/app-versions.ts";
import type { AppPorts } from "./app-ports.ts";

/** A version that waits, with what there is to look at. */
export interface VersionUnderReview extends WaitingVersion {
  /** From what people have now, to this. */
  readonly difference: ManifestDifference;
  readonly asks: readonly AskedScope[];
  /** How many reports of its app are open. */
  readonly openReports: number;
}

/** Lists the versions that wait for a decision, those first that wait longest. */
export const listReviews = operation({
  name: "reviews.list",
  permission: "reviews:read",
  audit: "nothing",
  async run(
    ports: AppPorts,
    { total = false, ...request }: PageRequest & TotalRequest,
  ): Promise<Page<VersionUnderReview>> {
    const { reviewQueue } = ports;
    const page = await withTotal(
      { list: (asked: PageRequest) => reviewQueue.list(asked), count: () => reviewQueue.count() },
      { ...request, total },
    );
    return { ...page, items: await looked(page.items, ports) };
  },
});

/** Shows one of them, or one that was decided; `undefined` where there is none of this number. */
export const showReview = operation({
  name: "reviews.show",
  permission: "reviews:read",
  audit: "nothing",
  async run(
    ports: AppPorts,
    { app, number }: { readonly app: string; readonly number: number },
  ): Promise<VersionUnderReview | undefined> {
    return lookedAt(await ports.reviewQueue.find(app, number), ports);
  },
});

type Decided =
  | { readonly outcome: "decided"; readonly version: VersionUnderReview }
  | { readonly outcome: "invalid"; readonly problems: readonly Problem[] }
  | { readonly outcome: "unknown" | "own-app" | "not-waiting" }
  | Conflict;

/** Approves a version, so that its publisher can release it. */
export const approveAppVersion = operation({
  name: "reviews.approve",
  permission: "reviews:write",
  audit: "app-version.approved",
  run: (ports: AppPorts, asked: Verdict, by): Promise<Decided> => decide(ports, "approved", asked, by),
});

/** Rejects a version with a reason. Its publisher goes on with another draft. */
export const rejectAppVersion = operation({
  name: "reviews.reject",
  permission: "reviews:write",
  audit: "app-version.rejected",
  run: (ports: AppPorts, asked: Verdict, by): Promise<Decided> => decide(ports, "rejected", asked, by),
});

/** A decision about a version, as it was read at this revision. */
interface Verdict extends VersionAt {
  /** In words that reach its developers. To approve needs none. */
  readonly reason: string;
}

/** Roles of those who may decide. */
const deciders = roles.filter((role) => permissionsOf(role).has("reviews:write"));

async function decide(
  ports: AppPorts,
  verdict: "approved" | "rejected",
  { reason, ...at }: Verdict,
  by: Parameters<AppPorts["reviewQueue"]["decide"]>[2],
): Promise<Decided> {
  const problems = reasonProblems(reason, { needed: verdict === "rejected" });
  if (problems.length > 0) return { outcome: "invalid", problems };
  const outcome = await ports.reviewQueue.decide(at, { verdict, reason: reason.trim(), deciders }, by);
  if (outcome !== "decided") return typeof outcome === "object" ? outcome : { outcome };
  const version = await lookedAt(await ports.reviewQueue.find(at.app, at.number), ports);
  return version === undefined ? { outcome: "unknown" } : { outcome, version };
}

async function lookedAt(
  version: WaitingVersion | undefined,
  ports: AppPorts,
): Promise<VersionUnderReview | undefined> {
  return version && (await looked([version], ports))[0];
}

async function looked(
  versions: readonly WaitingVersion[],
  { catalogue, appReports }: AppPorts,
): Promise<readonly VersionUnderReview[]> {
  const known = await catalogue.current();
  const reports = await appReports.openOf([...new Set(versions.map(({ app }) => app))]);
  return versions.map((version) =>
    Object.assign(version, {
      difference: differenceOf(version.before?.manifest, version.manifest),
      asks: askedScopes(version.manifest, known),
      openReports: reports.get(version.app) ?? 0,
    }),
  );
}
