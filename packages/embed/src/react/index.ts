/*
 * @grantway/embed/react: the dashboard around a page, as a hook.
 *
 *   const { state, dashboard, look } = useDashboard("https://id.example");
 */
export { type UsedDashboard, useDashboard } from "./use-dashboard.tsx";
