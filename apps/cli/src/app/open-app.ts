import { showApp } from "@grantway/api";
import type { Command } from "commander";
import { openBrowser } from "../connect/open-browser.ts";
import { lookAround } from "../connect/surroundings.ts";
import type { Session } from "../session.ts";
import { addAppOptions, askApi } from "./with-api.ts";

/** `grantway app open`. */
export function addOpenCommand(app: Command, session: Session): void {
  const open = addAppOptions(app.command("open"))
    .description("open the page of your app in the browser, or print its address where there is none")
    .option("--print", "only print the address");
  askApi<{ readonly print?: boolean }>(open, session, async (work) => {
    const { api, issuer, options } = work;
    const { id, publisher } = await api.call(showApp, { params: { app: work.app() } });
    const url = `${issuer}/console/organisations/${encodeURIComponent(publisher.slug)}/apps/${id}`;
    const { display } = lookAround(session);
    const silent = options.print === true || options.json === true || !display;
    const opened = !silent && (await openBrowser(url, session.environment));
    return { json: { url, opened }, text: url };
  });
}
