import type { Said } from "./said.ts";

/** The page at the root of the site: what this is, the first call, and where to go on. */
export interface HomeWords extends Said {
  /** Above the first call. */
  first: string;
  /** What it takes. */
  key: string;
  /** Where else to go. */
  documentation: string;
  openApi: string;
  status: string;
}
