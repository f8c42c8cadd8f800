/** What the files of the end-to-end tests share, made before they run side by side. */
import { builtWorker } from "../../scripts/build-worker.ts";
import { docsAssets } from "../../scripts/docs-assets.ts";
import { unpackBrowser } from "./browser.ts";

/**
 * None of it may appear or be replaced while a file uses it: Chromium is started as it is found, and wrangler, which
 * builds the Worker, walks through the assets.
 */
export async function setup(): Promise<void> {
  await Promise.all([unpackBrowser(), docsAssets().then(builtWorker)]);
}
