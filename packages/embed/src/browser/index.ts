/*
 * @grantway/embed/browser, in the page that stands in the dashboard's frame.
 *
 *   const dashboard = await connectToDashboard({ origin: "https://id.example" });
 *   const reply = await fetch("/session", { method: "POST", body: await dashboard.launch() });
 */
export { connectToDashboard, type ConnectSettings } from "./connect-to-dashboard.ts";
export type { Dashboard } from "./dashboard.ts";
export { DashboardError, type DashboardErrorCode } from "./dashboard-error.ts";
export type { Ending, Look, Place } from "../messages/index.ts";
