import type { Installations, StoredReceipt } from "@grantway/platform";
import type { PageRequest, Within } from "@grantway/protocol";
import { pageLimit, pageStartFromTop, toPage } from "../../pages.ts";
import { texts } from "../../rows/cells.ts";
import { type Decision, one, rows } from "../decision.ts";
import { statements } from "../statement.ts";
import { seesThere } from "./may-reach.ts";

const list = (
  whose: string,
) => `SELECT r.id, r.user_id, r.client_id, c.name, r.installation_id, r.offered, r.granted,
    r.declined, r.manifest_hash, r.text_hash, r.locale, r.at
  FROM consent_receipts r LEFT JOIN clients c ON c.id = r.client_id
  WHERE ${whose} AND r.id < $start ORDER BY r.id DESC LIMIT $limit`;

const sql = statements("receipt-list", {
  ofInstallation: list("r.installation_id = $installation"),
  ofPerson: list("r.user_id = $person"),
  place: "SELECT organisation_id, user_id FROM installations WHERE id = $installation",
});

/** Receipts of an installation for those who see it, or of whoever asks. */
export function* listReceipts(
  request: PageRequest & { readonly installation?: string },
  within: Within,
): Decision<Awaited<ReturnType<Installations["receipts"]>>> {
  const limit = pageLimit(request);
  const [start = ""] = pageStartFromTop(request, 1);
  const page = { start, limit: limit + 1 };
  const { installation } = request;
  if (installation === undefined) {
    if (typeof within !== "object") return "unknown";
    return toPage(
      (yield* rows(sql.ofPerson, { person: within.person, ...page })).map(read),
      limit,
      ({ id }) => [id],
    );
  }
  const [organisation, person] = ((yield* one(sql.place, { installation })) ?? []) as readonly (
    | string
    | null
  )[];
  if (organisation === undefined || person === undefined) return "unknown";
  const may = yield* seesThere({ organisation, person }, within);
  if (may !== "may") return may;
  return toPage((yield* rows(sql.ofInstallation, { installation, ...page })).map(read), limit, ({ id }) => [
    id,
  ]);
}

function read(row: readonly unknown[]): StoredReceipt {
  const [
    id,
    person,
    client,
    clientName,
    installation,
    offered,
    granted,
    declined,
    manifestHash,
    textHash,
    locale,
    at,
  ] = row;
  return {
    id: id as string,
    person: person as string,
    client: client as string,
    ...(clientName === null ? {} : { clientName: clientName as string }),
    ...(installation === null ? {} : { installation: installation as string }),
    offered: texts(offered),
    granted: texts(granted),
    declined: declined === null ? [] : texts(declined),
    ...(manifestHash === null ? {} : { manifestHash: manifestHash as string }),
    textHash: textHash as string,
    locale: locale as string,
    at: Number(at),
  };
}
