import { type Delivery, type DeliveryInFull, eventId } from "@grantway/platform";
import { webhookHeaders } from "../../../webhooks/sender.ts";
import { isoInstant } from "../instant.ts";

/** A delivery as the API shows it. */
export function deliveryBody(delivery: Delivery) {
  const { id, endpoint, url, type, stream, seq, attempt, trigger, status, at, ms, givenUp } = delivery;
  const { httpStatus, error, address } = delivery;
  const event = stream === null || seq === null ? `evt_test_${id}` : eventId({ stream, seq });
  const [kind, installation] = stream?.split(":") ?? [];
  return {
    id,
    endpoint,
    url,
    event,
    type,
    ...(kind === "installation" && installation !== undefined ? { installation } : {}),
    attempt,
    trigger,
    status,
    at: isoInstant(at),
    ms,
    ...(httpStatus === null ? {} : { httpStatus }),
    ...(error === null ? {} : { error }),
    ...(address === null ? {} : { address }),
    givenUp,
  };
}

/** The same, with what was sent and answered. */
export function deliveryInFullBody(delivery: DeliveryInFull) {
  const { eventId: id, at, signature, body, response, url } = delivery;
  const headers = webhookHeaders({ id, timestamp: Math.floor(at / 1000), signature });
  return {
    ...deliveryBody(delivery),
    request: { headers, body },
    ...(response === null ? {} : { response }),
    curl: curlOf({ url, headers, body }),
  };
}

/** For a POSIX shell. */
function curlOf({
  url,
  headers,
  body,
}: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}): string {
  const fields = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return ["curl", ...fields, `--data-binary ${quoted(body)}`, quoted(url)].join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
