import { z } from "@hono/zod-openapi";
import { LOCALES, type Locale } from "../../../schema/vocabularies/locales.ts";

/** An object that may hold something for each language. */
export const byLocale = <S extends z.ZodType>(texts: S) =>
  z.strictObject(
    Object.fromEntries(LOCALES.map((locale) => [locale, texts.optional()])) as Record<
      Locale,
      z.ZodOptional<S>
    >,
  );
