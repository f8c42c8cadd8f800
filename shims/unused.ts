/**
 * Stands in the bundle for modules that packages import and this Worker never calls (`[alias]` of
 * wrangler.toml). The names are those that importers take: pdf-lib lists the standard fonts as it loads.
 */
export const FontNames = {};
export default {};
