/*
 * @grantway/embed/react: the dashboard around a page, as a hook.
 *
 *   const { state, dashboard, look } = useDashboard("https://id.example");
 */
export type { UsedDashboard } from "./follow-dashboard.ts";
export { useDashboard } from "./use-dashboard.ts";
