import type { Rotation } from "@grantway/protocol";
import { explainUnmoved, type FamilyState, type Move } from "../rotation.ts";
import { firstOfEach } from "./coalesce.ts";
import type { Queries, Statement } from "./database.ts";

const move: Statement = {
  name: "families.rotate",
  text: `UPDATE token_families f SET generation = f.generation + 1, rotated_at = m.at, moved_by = m.copy, repeats = 0
    FROM unnest($1::text[], $2::integer[], $3::integer[], $4::bigint[]) AS m (id, generation, copy, at)
    WHERE f.id = m.id AND f.generation = m.generation AND f.ended_reason IS NULL AND f.expires_at > m.at
    RETURNING f.id, m.generation`,
};

/*
 * Counts retries, and answers the new count. Whether a job is a retry is decided in this statement and not from a state
 * read before, so that retries in several processes are each counted. `explainUnmoved` has the same rule in words.
 */
const repeat: Statement = {
  name: "families.repeat",
  text: `UPDATE token_families f SET repeats = f.repeats + m.times
    FROM unnest($1::text[], $2::integer[], $3::integer[], $4::integer[], $5::bigint[], $6::bigint[])
      AS m (id, generation, copy, times, at, since)
    WHERE f.id = m.id AND f.generation = m.generation + 1 AND f.moved_by = m.copy AND f.ended_reason IS NULL
      AND f.expires_at > m.at AND f.rotated_at >= m.since
    RETURNING f.id, m.generation, m.copy, f.repeats - m.times`,
};

const states: Statement = {
  name: "families.states",
  text: `SELECT id, generation, rotated_at, expires_at, ended_reason IS NOT NULL, moved_by, repeats
    FROM token_families WHERE id = ANY ($1::text[])`,
};

/**
 * Rotates them all in one statement. Those that did not move are counted as retries or explained by later statements,
 * which therefore see what beat them. The answers come in the order of the jobs.
 */
export async function rotateAll(queries: Queries, jobs: readonly Move[]): Promise<readonly Rotation[]> {
  const { firsts, isFirst } = firstOfEach(jobs, nameOf);
  const asked = firsts.toSorted(byFamily);
  const rows = await queries.rows(
    move,
    asked.map(({ familyId }) => familyId),
    asked.map(({ generation }) => generation),
    asked.map(({ copy }) => copy),
    asked.map(({ at }) => at),
  );
  const moved = new Set(rows.map((row) => `${row[0] as string} ${row[1] as number}`));
  const rotated = jobs.map((job, index) => isFirst(index) && moved.has(nameOf(job)));
  const unmoved = jobs.filter((_, index) => !rotated[index]);
  const reasons = unmoved.length === 0 ? undefined : await explainAll(queries, unmoved);
  return jobs.map((job, index) => (rotated[index] ? "rotated" : (reasons?.get(job)?.shift() ?? "unknown")));
}

/** Why each did not move. A list for each job object, because a caller may give one object twice. */
async function explainAll(queries: Queries, jobs: readonly Move[]): Promise<ReadonlyMap<Move, Rotation[]>> {
  const counted = await countRepeats(queries, jobs);
  const found = await readStates(
    queries,
    jobs.filter((job) => !counted.has(copyOf(job))),
  );
  const reasons = new Map<Move, Rotation[]>();
  for (const job of jobs) {
    const known = reasons.get(job) ?? [];
    reasons.set(job, [...known, nextRepeat(counted, job) ?? explainLate(found.get(job.familyId), job)]);
  }
  return reasons;
}

/** The count for this job, after those of the retries before it. */
function nextRepeat(counted: Map<string, number>, job: Move): Rotation | undefined {
  const before = counted.get(copyOf(job));
  if (before === undefined) return undefined;
  counted.set(copyOf(job), before + 1);
  return before < job.repeats ? { repeated: before + 1 } : "replayed";
}

/**
 * Explains a job that was not counted as a retry. If it looks like one now, the family has moved in between: `unknown`,
 * because nobody had the token by then.
 */
function explainLate(family: FamilyState | undefined, job: Move): Rotation {
  const reason = explainUnmoved(family, job);
  return typeof reason === "object" ? "unknown" : reason;
}

/** How often each copy had been repeated before these jobs; without the jobs that are no retries. */
async function countRepeats(queries: Queries, jobs: readonly Move[]): Promise<Map<string, number>> {
  const groups = [...Map.groupBy(jobs, copyOf).values()];
  const asked = groups
    .map((alike) => ({ job: latest(alike), times: alike.length }))
    .toSorted((a, b) => byFamily(a.job, b.job));
  const rows = await queries.rows(
    repeat,
    asked.map(({ job }) => job.familyId),
    asked.map(({ job }) => job.generation),
    asked.map(({ job }) => job.copy),
    asked.map(({ times }) => times),
    asked.map(({ job }) => job.at),
    asked.map(({ job }) => job.at - job.grace),
  );
  return new Map(
    rows.map(([id, generation, copy, before]) => [
      `${id as string} ${generation as number} ${copy as number}`,
      before as number,
    ]),
  );
}

/** The latest of identical attempts: if that one is too late the family ends anyway. */
function latest(alike: readonly Move[]): Move {
  return alike.reduce((a, b) => (b.at - b.grace > a.at - a.grace ? b : a));
}

/** The same order in every process, so that two seldom wait for each other. */
function byFamily(a: Move, b: Move): number {
  return a.familyId < b.familyId ? -1 : 1;
}

function nameOf({ familyId, generation }: Move): string {
  return `${familyId} ${generation}`;
}

function copyOf({ familyId, generation, copy }: Move): string {
  return `${familyId} ${generation} ${copy}`;
}

async function readStates(
  queries: Queries,
  jobs: readonly Move[],
): Promise<ReadonlyMap<string, FamilyState>> {
  if (jobs.length === 0) return new Map();
  const rows = await queries.rows(states, [...new Set(jobs.map(({ familyId }) => familyId))]);
  return new Map(
    rows.map(([id, generation, rotatedAt, expiresAt, ended, movedBy, repeats]) => [
      id as string,
      {
        generation: generation as number,
        rotatedAt: rotatedAt as number,
        expiresAt: expiresAt as number,
        ended: ended as boolean,
        movedBy: movedBy as number,
        repeats: repeats as number,
      },
    ]),
  );
}
