import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { workerAssets } from "../../scripts/worker-assets.ts";

/** Reads a static file, such as a typeface for another script, as the Worker reads it. */
export const readAsset = async (path: string): Promise<Uint8Array> =>
  readFile(join(await workerAssets(), path));
