/** Folders of static files that are deployed with the Worker (`[assets]` of wrangler.toml), made from sources. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./local.ts";

/** What `[assets]` of wrangler.toml names. */
export const ASSETS = join(ROOT, "dist", "assets");
const STAMP = "made-of.txt";

interface Made {
  /** The name of the folder among the assets. */
  name: string;
  /** What the files follow from, as a text: another one makes them anew. */
  stamp: string;
  /** Writes the files into a folder. */
  make: (folder: string) => Promise<void>;
}

/**
 * Gives the folder, made if it is not there as its sources would make it. It is made beside its place and moved there
 * as a whole, so that whoever finds it finds all of it.
 */
export async function assetFolder({ name, stamp, make }: Made): Promise<string> {
  const folder = join(ASSETS, name);
  const isMade = () => existsSync(join(folder, STAMP)) && readFileSync(join(folder, STAMP), "utf8") === stamp;
  if (isMade()) return folder;
  mkdirSync(ASSETS, { recursive: true });
  const making = mkdtempSync(join(ROOT, "dist", `making-${name}-`));
  try {
    await make(making);
    writeFileSync(join(making, STAMP), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(making, folder);
  } catch (error) {
    // Of commands that make it at the same moment, the first one's is as good.
    if (!isMade()) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return folder;
}
