import type { ClientPorts } from "@grantway/protocol";
import type { AppChecks } from "../ports/app-checks.ts";
import type { AppClients } from "../ports/app-clients.ts";
import type { AppReports } from "../ports/app-reports.ts";
import type { AppRegistry } from "../ports/app-registry.ts";
import type { AppVersions, ReviewQueue } from "../ports/app-versions.ts";
import type { DomainRecords, Publishers } from "../ports/publishers.ts";

/** What the operations on apps, versions, clients of apps and publishers work with. */
export interface AppPorts extends Pick<
  ClientPorts,
  "builtIn" | "catalogue" | "cipher" | "crc32" | "entropy" | "hashing"
> {
  readonly appRegistry: AppRegistry;
  readonly appVersions: AppVersions;
  readonly appClients: AppClients;
  readonly appChecks: AppChecks;
  readonly reviewQueue: ReviewQueue;
  readonly appReports: AppReports;
  readonly publishers: Publishers;
  readonly domainRecords: DomainRecords;
  /** The server's own address: no frame opens it. */
  readonly issuer: string;
}
