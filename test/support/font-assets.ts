import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fontAssets } from "../../scripts/build-font-assets.ts";

/** Reads the typefaces for other scripts as the Worker reads them from its assets. */
export const readAsset = async (path: string): Promise<Uint8Array> =>
  readFile(join(await fontAssets(), path));
