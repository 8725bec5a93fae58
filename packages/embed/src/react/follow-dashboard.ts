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
 * Connects to the dashboard and tells of every change, until the returned function is called, which gives the channel back.
 *
 * @param origin - of the dashboard, exactly: `https://id.example`.
 */
export function followDashboard(origin: string, tell: (used: UsedDashboard) => void): () => void {
  let follows = true;
  let connected: Dashboard | undefined;
  let ended: Ending | undefined;

  function follow(dashboard: Dashboard): void {
    if (!follows) return dashboard.disconnect();
    connected = dashboard;
    const told = (): void => {
      const look = dashboard.look();
      tell(
        ended === undefined
          ? { state: "connected", dashboard, look }
          : { state: "ended", dashboard, look, because: ended },
      );
    };
    dashboard.onLook(told);
    dashboard.onEnded((because) => {
      ended = because;
      told();
    });
    told();
  }

  // Settings that are none are thrown at once; a component is told of them as of any other failure.
  async function connect(): Promise<void> {
    // React mounts a component twice in its strict mode: who left before it began begins nothing.
    await Promise.resolve();
    if (follows) await connectToDashboard({ origin }).then(follow);
  }
  connect().catch((error: Error) => follows && tell({ state: "failed", error }));
  return () => {
    follows = false;
    connected?.disconnect();
  };
}
