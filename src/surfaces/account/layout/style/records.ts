/** Pages of one record: what is known of it, and its figures. */
export const RECORDS = `
.known{display:grid;gap:.875rem 1.5rem;margin:0;grid-template-columns:minmax(0,1fr)}
.known dt{color:var(--dim);font-size:.9375rem}
.known dd{margin:0}
.known dd>a{display:inline-flex;align-items:center;min-height:2.75rem}
.multiline{white-space:pre-line}
.owed{display:flex;flex-wrap:wrap;gap:1rem 2.5rem;margin:0}
.owed dt{color:var(--dim);font-size:.9375rem}
.owed dd{margin:0;font-size:1.375rem;font-weight:650;letter-spacing:-.01em}
.owed .late{display:block;color:var(--late);font-size:.9375rem;font-weight:550;letter-spacing:0}
.card-head{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;min-height:2.75rem}
.list .card-head{padding-top:.625rem}
.marks{display:flex;flex-wrap:wrap;gap:.375rem}
@media (min-width:40rem){.known{grid-template-columns:repeat(2,minmax(0,1fr))}.known>.wide{grid-column:1/-1}}
`;
