import type { SignedInUser } from "../brand.ts";
import type { Grant } from "../grant.ts";
import type { AskedRequest } from "../request/asked-request.ts";
import type { Journey } from "./authorization-journey.ts";

/** A request on its way, as it was read. */
export interface Way {
  readonly journey: Journey;
  readonly request: AskedRequest;
}

/** What a person agreed to. */
export interface Agreed {
  readonly user: SignedInUser;
  readonly grant: Grant;
  readonly scopes: readonly string[];
}
