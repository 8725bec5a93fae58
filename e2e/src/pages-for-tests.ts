import { consolePage } from "@grantway/console/built-page";

/**
 * Global set-up of the browser tests: builds the console before anybody visits it. The servers of several files would each
 * build it otherwise, all at the same time.
 */
export async function setup(): Promise<void> {
  await consolePage();
}
