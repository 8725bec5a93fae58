import { useEffect, useState } from "react";
import { followDashboard, type UsedDashboard } from "./follow-dashboard.ts";

/**
 * Connects to the dashboard once for as long as the component is there, and tells of every change.
 *
 * @param origin - of the dashboard, exactly: `https://id.example`.
 */
export function useDashboard(origin: string): UsedDashboard {
  const [used, use] = useState<UsedDashboard>({ state: "connecting" });
  useEffect(() => followDashboard(origin, use), [origin]);
  return used;
}
