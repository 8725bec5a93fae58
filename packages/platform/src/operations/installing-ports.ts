import type { Entropy } from "@grantway/protocol";
import type { AppReports } from "../ports/app-reports.ts";
import type { Directory } from "../ports/directory.ts";
import type { InstallRequests } from "../ports/install-requests.ts";
import type { Installations } from "../ports/installations.ts";
import type { Policies } from "../ports/policies.ts";

/** What the operations on installations, requests, policies, the directory and reports of apps work with. */
export interface InstallingPorts {
  readonly installations: Installations;
  readonly installRequests: InstallRequests;
  readonly policies: Policies;
  readonly directory: Directory;
  readonly appReports: AppReports;
  readonly entropy: Entropy;
}
