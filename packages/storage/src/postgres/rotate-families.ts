import type { Rotation } from "@grantway/protocol";
import { explainUnmoved, type FamilyState, type Move } from "../rotation.ts";
import { firstOfEach } from "./coalesce.ts";
import type { Queries, Statement } from "./database.ts";

const move: Statement = {
  name: "families.rotate",
  text: `UPDATE token_families f SET generation = f.generation + 1, rotated_at = m.at
    FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS m (id, generation, at)
    WHERE f.id = m.id AND f.generation = m.generation AND f.ended_reason IS NULL AND f.expires_at > m.at
    RETURNING f.id, m.generation`,
};

const states: Statement = {
  name: "families.states",
  text: `SELECT id, generation, rotated_at, expires_at, ended_reason IS NOT NULL
    FROM token_families WHERE id = ANY ($1::text[])`,
};

/**
 * Rotates them all in one statement. Those that did not move are explained by a second, which therefore sees what beat
 * them. The answers in the order of the jobs.
 */
export async function rotateAll(queries: Queries, jobs: readonly Move[]): Promise<readonly Rotation[]> {
  const { firsts, isFirst } = firstOfEach(jobs, nameOf);
  // In one order in every process, so that two seldom wait for each other.
  const asked = firsts.toSorted((a, b) => (a.familyId < b.familyId ? -1 : 1));
  const rows = await queries.rows(
    move,
    asked.map(({ familyId }) => familyId),
    asked.map(({ generation }) => generation),
    asked.map(({ at }) => at),
  );
  const moved = new Set(rows.map((row) => `${row[0] as string} ${row[1] as number}`));
  const rotated = jobs.map((job, index) => isFirst(index) && moved.has(nameOf(job)));
  const found = await readStates(
    queries,
    jobs.filter((_, index) => !rotated[index]),
  );
  return jobs.map((job, index) =>
    rotated[index] ? "rotated" : explainUnmoved(found.get(job.familyId), job),
  );
}

function nameOf({ familyId, generation }: Move): string {
  return `${familyId} ${generation}`;
}

async function readStates(
  queries: Queries,
  jobs: readonly Move[],
): Promise<ReadonlyMap<string, FamilyState>> {
  if (jobs.length === 0) return new Map();
  const rows = await queries.rows(states, [...new Set(jobs.map(({ familyId }) => familyId))]);
  return new Map(
    rows.map(([id, generation, rotatedAt, expiresAt, ended]) => [
      id as string,
      {
        generation: generation as number,
        rotatedAt: rotatedAt as number,
        expiresAt: expiresAt as number,
        ended: ended as boolean,
      },
    ]),
  );
}
