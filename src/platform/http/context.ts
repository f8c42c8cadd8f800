import type { Context } from "../context.ts";
import type { ExpectedVersion } from "../expected-version.ts";
import type { LinkSigner } from "../public-link.ts";

/** What a surface knows of a request beside what its verbs need. */
export interface HttpContext extends Context {
  /** `https://api.example.com`, without a slash at its end. */
  origin: string;
  links: LinkSigner;
  /** What the caller's `If-Match` names. */
  expectedVersion: ExpectedVersion;
}

/** The Worker's bindings and what the middleware adds to a request. */
export interface App {
  Bindings: Env;
  Variables: { requestId: string };
}
