/**
 * Stands in the bundle for modules that packages import and this Worker never calls (`[alias]` of
 * wrangler.toml).
 */
export default {};
