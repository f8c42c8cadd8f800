/** The headers of everything behind a link: the link is a secret, and nothing runs that is not ours. */
export const PAGE_HEADERS = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
  "Cache-Control": "private, no-store",
} as const;

/** The policy of a page. `formTargets` are where its forms may lead besides here, each after a space. */
export const pagePolicy = (formTargets = ""): string =>
  `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'${formTargets}; frame-ancestors 'none'`;

/** Has no limits on styles and scripts, because the PDF viewers of browsers bring their own. */
export const PDF_POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
