import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import { LANGUAGE_NAMES } from "./languages.ts";
import { sidebar } from "./sidebar.ts";

export default defineConfig({
  base: "/docs",
  outDir: process.env.DOCS_OUT ?? "../dist/assets/docs",
  cacheDir: "../dist/docs-cache",
  trailingSlash: "never",
  build: { format: "file" },
  // Starlight and other tools of the repository want different versions of a package.
  vite: { environments: { prerender: { resolve: { noExternal: ["js-yaml"] } } } },
  integrations: [
    starlight({
      title: "FastFaktura",
      defaultLocale: "en",
      locales: Object.fromEntries(
        Object.entries(LANGUAGE_NAMES).map(([lang, label]) => [lang, { label, lang }]),
      ),
      head: [{ tag: "script", attrs: { src: "/docs/try-it.js", type: "module" } }],
      expressiveCode: { defaultProps: { frame: "none", wrap: true } },
      customCss: ["./src/reference.css"],
      sidebar: sidebar(),
    }),
  ],
});
