import type { Context } from "../context.ts";
import type { ExpectedVersion } from "../expected-version.ts";
import type { LinkSigner } from "../public-link.ts";

/** The context of an HTTP request: what verbs need, and what only the surface uses. */
export interface HttpContext extends Context {
  /** The origin of links, such as `https://api.example.com`, without a trailing slash. */
  origin: string;
  links: LinkSigner;
  /** Whether the business is a sandbox, as its key says, or whether a person works in the sandbox of theirs. */
  sandbox: boolean;
  /** The versions that the caller's `If-Match` names. */
  expectedVersion: ExpectedVersion;
}

/** Hono's types: the Worker's bindings, and the variables that middleware adds to a request. */
export interface App {
  Bindings: Env;
  Variables: { requestId: string };
}
