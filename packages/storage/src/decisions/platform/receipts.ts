import type { ConsentReceipt } from "@grantway/protocol";
import { json } from "../../rows/cells.ts";
import { type Decision, one } from "../decision.ts";
import { statements } from "../statement.ts";

const sql = statements("receipts", {
  insert: `INSERT INTO consent_receipts (id, grant_id, user_id, client_id, offered, granted, declined, manifest_hash,
      installation_id, text_hash, locale, at)
    VALUES ($id, $grant, $user, $client, $offered, $granted, $declined, $manifest_hash, $installation, $text_hash, $locale,
      $at)`,
});

/** Keeps what a person was shown of an app and chose: exactly this manifest, in exactly this text (promise 8). */
export function* keepAppReceipt(
  { id, offered, granted, textHash, locale }: ConsentReceipt,
  about: {
    readonly user: string;
    readonly client: string;
    readonly grant: string;
    readonly installation: string;
    readonly manifestHash: string;
    readonly at: number;
  },
): Decision<void> {
  const { user, client, grant, installation, manifestHash, at } = about;
  const declined = offered.filter((scope) => !granted.includes(scope));
  yield* one(sql.insert, {
    id,
    grant,
    user,
    client,
    offered: json(offered),
    granted: json(granted),
    declined: json(declined),
    manifest_hash: manifestHash,
    installation,
    text_hash: textHash,
    locale,
    at,
  });
}
