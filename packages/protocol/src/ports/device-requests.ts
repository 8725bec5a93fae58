import type { Instant, Milliseconds } from "../instant.ts";
import type { Attribution } from "./attribution.ts";

/** Where a request came from, as far as it can be told. Shown to whoever answers it, and believed nowhere. */
export interface DeviceOrigin {
  /** As the address of the sender was seen through trusted proxies. */
  readonly address: string;
  /** What the sender calls itself, in a word or two; absent where it says nothing. */
  readonly program?: string;
}

/** A device that asks for access, and waits until somebody has answered elsewhere (RFC 8628 §3.2). */
export interface DeviceRequest {
  readonly id: string;
  readonly clientId: string;
  /** What of the asked scopes the client is registered for. */
  readonly scopes: readonly string[];
  readonly origin: DeviceOrigin;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  /** Absent while nobody has answered. */
  readonly answer?: DeviceAnswer;
}

/** What somebody answered. */
export type DeviceAnswer =
  | { readonly answer: "denied"; readonly userId: string }
  | ({ readonly answer: "allowed" } & DeviceAgreement);

/** Everything that tokens for the device are bound to, as an authorization code is. */
export interface DeviceAgreement {
  readonly userId: string;
  readonly grantId: string;
  /** Of the browser session it was allowed in. */
  readonly sid: string;
  /** See `epochOf`. */
  readonly epoch: number;
  readonly scopes: readonly string[];
  readonly authenticatedAt: Instant;
  readonly methods: readonly string[];
}

/** Device requests: the one flow whose answer arrives at another place than it was asked for, so that it has to rest somewhere. */
export interface DeviceRequests {
  /**
   * Keeps a request. Of any number of concurrent callers with one user code, exactly one is told `created`.
   *
   * @param request.userCode - a keyed hash of it; nothing is kept of the device code, which is sealed.
   * @param request.interval - how long the device has to wait between two polls.
   */
  create(
    request: Omit<DeviceRequest, "answer"> & { readonly userCode: string; readonly interval: Milliseconds },
  ): Promise<"created" | "taken">;

  /** The request of this user code, whatever became of it, for as long as it is kept. */
  findByUserCode(userCode: string): Promise<DeviceRequest | undefined>;

  find(id: string): Promise<DeviceRequest | undefined>;

  /**
   * Writes the answer with its audit record, and answers with the request as it stands then. The first answer stays: of any number
   * of concurrent callers exactly one finds its own, and nothing is answered from the moment of expiry on.
   */
  answer(id: string, answer: DeviceAnswer, by: Attribution): Promise<DeviceRequest | undefined>;

  /**
   * The device asks how things stand. Whoever asks again before the interval is over, give or take `leeway`, is told that it was
   * too soon, and has to wait `more` between two polls from then on; concurrent callers are told one after the other. Once there is
   * an answer, it is told however soon it is asked for.
   */
  poll(poll: {
    readonly id: string;
    readonly at: Instant;
    readonly leeway: Milliseconds;
    readonly more: Milliseconds;
  }): Promise<{ readonly request: DeviceRequest; readonly tooSoon: boolean } | undefined>;
}
