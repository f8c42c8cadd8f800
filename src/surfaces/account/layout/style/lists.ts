/** Lists of records: filters, rows, amounts, states, and tables of numbers. */
export const LISTS = `
.filters{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem}
.filters .field{width:auto;flex:1 1 9rem;max-width:20rem}
.filters .wide{flex-basis:14rem}
.records{display:grid}
.record{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:.125rem 1rem;min-height:3.5rem;padding:.75rem 0;border-top:1px solid var(--line);color:inherit;text-decoration:none}
.records>li:first-child .record{border-top:0}
.record:hover .main{text-decoration:underline}
.record .main{font-weight:600}
.record .side{text-align:end}
.record .meta{color:var(--dim);font-size:.9375rem}
.amount{font-variant-numeric:tabular-nums;white-space:nowrap}
.badge{display:inline-block;padding:.0625rem .5rem;border-radius:1rem;background:var(--plain-soft);color:var(--plain);font-size:.8125rem;font-weight:600;white-space:nowrap}
.badge.done{background:var(--done-soft);color:var(--done)}
.badge.late{background:var(--late-soft);color:var(--late)}
.pager{display:flex;flex-wrap:wrap;gap:.5rem}
.scrolls{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.9375rem}
caption{padding-bottom:.5rem;color:var(--dim);text-align:start}
th,td{padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line);text-align:start;vertical-align:top}
th{color:var(--dim);font-weight:600}
td.amount,th.amount{padding-right:0;padding-left:.75rem;text-align:end}
`;
