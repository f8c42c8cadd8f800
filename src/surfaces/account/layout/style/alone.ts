/** Pages that say one thing, without a frame. */
export const ALONE = `
.alone{width:100%;max-width:30rem;margin-inline:auto;padding:clamp(1rem,10vh,6rem) 1rem 2rem}
.alone .card{padding:1.5rem}
.alone .stack{width:100%}
.wide-page{max-width:44rem}
.onward{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.onward a{display:inline-flex;align-items:center;min-height:2.75rem}
.brand{font-weight:700;letter-spacing:-.01em}
.languages{display:flex;flex-wrap:wrap;gap:0 .25rem}
.languages a{display:inline-flex;align-items:center;justify-content:center;min-width:2.75rem;min-height:2.75rem;padding-inline:.375rem;color:var(--dim);font-size:.9375rem}
.languages a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
.sheet{max-width:48rem;margin-inline:auto;padding:1rem}
@media (min-width:48rem){.alone .card{padding:1.75rem}}
`;
