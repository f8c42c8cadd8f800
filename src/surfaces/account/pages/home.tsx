/** The page at the root of the site: what this is, a first call, and the ways on. */
import type { Context as HonoContext } from "hono";
import type { App } from "../../../platform/http/context.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import { inLanguage } from "../http/addresses.ts";
import { readerOf } from "../http/words.ts";
import { Copyable } from "../layout/parts.tsx";
import { SaidPage } from "../layout/said-page.tsx";

export async function showHome(c: HonoContext<App>) {
  const reader = await readerOf(c);
  const { home, signIn } = reader.words;
  return c.html(
    <SaidPage reader={reader} said={home} languagesAt="/" isWide>
      <Copyable id="first-call" label={home.first} value={firstCall(publicOrigin(c.env))} />
      <p class="dim">{home.key}</p>
      <div class="acts">
        <a class="button first" href={inLanguage(c, "/account/sign-in")}>
          {signIn.title}
        </a>
        <a class="button" href={inLanguage(c, "/docs")}>
          {home.documentation}
        </a>
      </div>
      <p class="onward">
        <a href="/api/v1/openapi.json">{home.openApi}</a>
        <a href="/health">{home.status}</a>
      </p>
    </SaidPage>,
  );
}

const firstCall = (origin: string): string =>
  `curl ${origin}/api/v1/clients \\
  -H "X-Api-Key: YOUR_KEY" -H "Content-Type: application/json" \\
  -d '{"name": "Ada Lovelace", "country": "FR"}'`;
