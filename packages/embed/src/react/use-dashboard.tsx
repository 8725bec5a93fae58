import { useEffect, useState } from "react";
import { connectToDashboard } from "../browser/connect-to-dashboard.ts";
import type { Dashboard } from "../browser/dashboard.ts";
import type { Ending, Look } from "../messages/index.ts";

/** The dashboard around the page, as it is now. */
export type UsedDashboard =
  | { readonly state: "connecting"; readonly dashboard?: undefined; readonly look?: undefined }
  | { readonly state: "connected"; readonly dashboard: Dashboard; readonly look: Look }
  | { readonly state: "ended"; readonly dashboard: Dashboard; readonly look: Look; readonly because: Ending }
  | {
      readonly state: "failed";
      readonly error: Error;
      readonly dashboard?: undefined;
      readonly look?: undefined;
    };

/**
 * Connects to the dashboard once for as long as the component is there, and tells of every change.
 *
 * @param origin - of the dashboard, exactly: `https://id.example`.
 */
export function useDashboard(origin: string): UsedDashboard {
  const [used, use] = useState<UsedDashboard>({ state: "connecting" });

  useEffect(() => {
    let isHere = true;
    let connected: Dashboard | undefined;
    connectToDashboard({ origin }).then(
      (dashboard) => {
        if (!isHere) return dashboard.disconnect();
        connected = dashboard;
        use({ state: "connected", dashboard, look: dashboard.look() });
        dashboard.onLook((look) =>
          use((before) => ("dashboard" in before && before.dashboard ? { ...before, look } : before)),
        );
        dashboard.onEnded((because) => use({ state: "ended", dashboard, look: dashboard.look(), because }));
      },
      (error: Error) => isHere && use({ state: "failed", error }),
    );
    return () => {
      isHere = false;
      connected?.disconnect();
    };
  }, [origin]);

  return used;
}
