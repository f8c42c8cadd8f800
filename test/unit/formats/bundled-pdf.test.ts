/** The bundle has parts of pdf-lib only (`[alias]` of wrangler.toml). They draw what the whole draws. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import { beforeAll, describe, expect, test } from "vitest";
import { unstable_readConfig } from "wrangler";
import { legalMentions } from "../../../src/formats/document/legal-mentions.ts";
import { readLogo } from "../../../src/formats/logo/read-logo.ts";
import { renderInvoicePdf } from "../../../src/formats/pdf/render-pdf.ts";
import { LOCALES } from "../../../src/schema/vocabularies/locales.ts";
import { realJpeg } from "../../support/images.ts";
import { everything } from "./rich-documents.ts";
import { creditNote, line, sample } from "./sample-documents.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

/** Resolves imports as wrangler does when it bundles. */
const asDeployed: Plugin = {
  name: "as-deployed",
  setup(bundling) {
    const { alias = {} } = unstable_readConfig({ config: join(ROOT, "wrangler.toml") });
    bundling.onResolve({ filter: /./ }, ({ path }) => {
      const { [path]: replacement } = alias;
      return replacement === undefined ? null : { path: join(ROOT, replacement) };
    });
    bundling.onLoad({ filter: /\.bin$/ }, ({ path }) => {
      const base64 = readFileSync(path).toString("base64");
      return {
        contents: `export default Uint8Array.from(atob("${base64}"), (c) => c.charCodeAt(0)).buffer;`,
      };
    });
  },
};

let bundled: typeof renderInvoicePdf;
beforeAll(async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), "fastfaktura-")), "render-pdf.mjs");
  const entryPoints = [join(ROOT, "src/formats/pdf/render-pdf.ts")];
  const settings = { bundle: true, minify: true, format: "esm", platform: "node" } as const;
  await build({ ...settings, entryPoints, outfile, mainFields: ["module", "main"], plugins: [asDeployed] });
  bundled = (await import(pathToFileURL(outfile).href)).renderInvoicePdf;
});

const DOCUMENTS = {
  "an invoice": sample,
  "a draft": (fields: object) => sample({ ...fields, draft: true, number: "DRAFT-0123" }),
  "a credit note": creditNote,
  "every field and long terms": everything,
  "many pages in all letters": (fields: object) =>
    sample({
      ...fields,
      lines: Array.from({ length: 90 }, () => line({ description: "Ωμέγα, Жук, ł (é)" })),
    }),
};

describe.each(LOCALES)("in %s", (locale) => {
  test.each(Object.entries(DOCUMENTS))("%s has the same bytes", async (_, documentOf) => {
    const document = documentOf({ locale });
    const options = { mentions: legalMentions(document), logo: readLogo(realJpeg()).pack };
    expect(Buffer.from(await bundled(document, options))).toEqual(
      Buffer.from(await renderInvoicePdf(document, options)),
    );
  });
});
