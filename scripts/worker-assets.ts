/** The static files that the Worker reads itself: typefaces, and the words of the account app. */
import { ASSETS } from "./asset-folder.ts";
import { fontAssets } from "./build-font-assets.ts";
import { wordAssets } from "./build-word-assets.ts";

/** The folder that `[assets]` of wrangler.toml names, with these files made. */
export async function workerAssets(): Promise<string> {
  await Promise.all([fontAssets(), wordAssets()]);
  return ASSETS;
}

/** Miniflare's options for the binding `ASSETS`: files, without the servers that stand before assets. */
export const assetBinding = async () => ({
  serviceBindings: { ASSETS: { disk: { path: await workerAssets(), writable: false } } },
});
