import type { Entropy } from "@grantway/protocol";
import type { Directory } from "../ports/directory.ts";
import type { InstallRequests } from "../ports/install-requests.ts";
import type { Installations } from "../ports/installations.ts";
import type { Policies } from "../ports/policies.ts";

/** What the operations on installations, requests, policies and the directory work with. */
export interface InstallingPorts {
  readonly installations: Installations;
  readonly installRequests: InstallRequests;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly entropy: Entropy;
}
