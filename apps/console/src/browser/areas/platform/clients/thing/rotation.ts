import type { Client } from "../model/client.ts";

/** A secret of a client, as the API shows it. */
export type Secret = Client["secrets"][number];

/** A client whose secret is rotated, and how that is done: by whom, and whose it is, decides whoever shows it. */
export interface Rotating {
  readonly client: Pick<Client, "id" | "name" | "secrets">;
  /** Answers with the new secret; the others live on for so many seconds. */
  readonly onAdd: (overlap: number) => Promise<string | undefined>;
  readonly onRemove: (secret: string) => Promise<void>;
}

/** Where the rotation of a client's secret is. */
export interface Rotation {
  /** The one to keep: the newest that lives. */
  readonly current: Secret | undefined;
  /** The one that goes; absent where nothing is rotated. */
  readonly old: Secret | undefined;
  readonly step: "create" | "deploy" | "retire";
}

/** Reads it off the secrets: two of them live while one takes the other's place, and the new one was used or not. */
export function rotationOf(secrets: readonly Secret[], now: number): Rotation {
  const live = secrets
    .filter(({ expiresAt }) => expiresAt === undefined || Date.parse(expiresAt) > now)
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const [current, old] = live;
  if (old === undefined) return { current, old, step: "create" };
  return { current, old, step: current?.lastUsedAt === undefined ? "deploy" : "retire" };
}
