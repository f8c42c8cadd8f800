import { defineCollection } from "astro:content";
import { docsSchema } from "@astrojs/starlight/schema";
import packageFacts from "../../package.json" with { type: "json" };
import { editAddress, type Repository } from "../edit-links.ts";
import { LANGUAGES } from "../languages.ts";
import { guidePages, referencePages } from "../pages.ts";

const { repository } = packageFacts as { repository?: Repository };

/** Gives Starlight the pages that the repository makes, so that none of them is a file. */
const docs = defineCollection({
  loader: {
    name: "pages",
    async load({ store, renderMarkdown, parseData, generateDigest }) {
      store.clear();
      for (const language of LANGUAGES)
        for (const page of [...guidePages(language), ...referencePages(language)]) {
          const id = `${language}/${page.slug}`.replace(/\/$/, "");
          const data = await parseData({
            id,
            data: {
              title: page.title,
              description: page.description,
              editUrl: (page.file && editAddress(repository, page.file)) || false,
              sidebar: { order: page.order, ...(page.badge && { badge: page.badge }) },
            },
          });
          store.set({
            id,
            data,
            body: page.markdown,
            digest: generateDigest(page.markdown),
            rendered: await renderMarkdown(page.markdown),
          });
        }
    },
  },
  schema: docsSchema(),
});

export const collections = { docs };
