import type { DeviceAgreement, DeviceAnswer, DeviceRequest } from "@grantway/protocol";
import { type Cells, parsed, texts } from "./cells.ts";

/** What {@link readDeviceRequest} expects. */
export const deviceRequestColumns = [
  "id",
  "client_id",
  "scopes",
  "address",
  "program",
  "asked_at",
  "expires_at",
  "answer",
  "user_id",
  "agreement",
] as const;

/** The request whose columns these are. */
export function readDeviceRequest(cells: Cells): DeviceRequest {
  const [id, clientId, scopes, address, program, askedAt, expiresAt] = cells;
  const answer = readAnswer(cells);
  return {
    id: id as string,
    clientId: clientId as string,
    scopes: texts(scopes),
    origin: { address: address as string, ...(program === null ? {} : { program: program as string }) },
    askedAt: askedAt as number,
    expiresAt: expiresAt as number,
    ...(answer === undefined ? {} : { answer }),
  };
}

function readAnswer(cells: Cells): DeviceAnswer | undefined {
  const [answer, user, agreement] = cells.slice(7);
  if (answer === null) return undefined;
  const userId = user as string;
  if (answer !== "allowed") return { answer: "denied", userId };
  return { answer, userId, ...(parsed(agreement) as Omit<DeviceAgreement, "userId">) };
}
