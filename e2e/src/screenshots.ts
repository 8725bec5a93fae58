import { fileURLToPath } from "node:url";
import { bringChromium } from "@grantway/tools/services";
import { launch, lookAt, looks } from "./browser.ts";
import { startDemo } from "./demo.ts";
import { providerPages } from "./provider-pages.ts";

/* `npm run screenshots`: takes the pictures of docs/images again. */

const folder = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const [demo, browser] = await Promise.all([startDemo(4400), bringChromium().then(launch)]);
try {
  for (const { name, reach } of providerPages) {
    const page = await reach(browser, demo);
    for (const look of looks) {
      await lookAt(page, look);
      const path = `${folder}${name}-${look.width}-${look.theme}.png`;
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
    }
    await page.context().close();
  }
} finally {
  await browser.close();
  await demo.stop();
}
