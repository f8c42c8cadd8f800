/** The list of invoices, with boxes that choose several and a bar for what is done with them. */
export const INVOICES = `
.headed{display:flex;flex-wrap:wrap;align-items:end;justify-content:space-between;gap:.5rem 1rem}
.chips{display:flex;flex-wrap:wrap;gap:.25rem}
.chips a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .75rem;border-radius:.625rem;color:var(--dim);font-weight:550;text-decoration:none}
.chips a:hover{background:var(--soft);color:var(--ink)}
.chips a[aria-current]{background:var(--plain-soft);color:var(--ink)}
.card.list{padding-block:.375rem}
.dates{flex:none}
.dates summary{list-style:none}
.dates summary::-webkit-details-marker{display:none}
.dates[open]{flex:1 1 18rem}
.dates[open] summary{display:none}
.range{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
.picked{display:grid;grid-template-columns:2.75rem minmax(0,1fr);align-items:stretch;margin-left:-.875rem}
.pick{display:grid;place-items:center;cursor:pointer}
.pick input{width:1.125rem;height:1.125rem;margin:0;accent-color:var(--accent)}
.records>.picked+.picked{border-top:1px solid var(--line)}
.picked .record{border-top:0}
.chosen{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem;padding-top:1rem;border-top:1px solid var(--line)}
.chosen .label{flex-basis:100%}
@supports selector(:has(*)){
  main:not(:has(.pick :checked)) .chosen{display:none}
  .chosen{position:sticky;bottom:0;margin:0 -1.25rem -.375rem;padding:.75rem 1.25rem;border-radius:0 0 .875rem .875rem;background:var(--paper)}
}
.record .main{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.record .side{align-self:start}
@media (max-width:40rem){.filters>.field{flex-basis:100%;max-width:none}}
@media (min-width:48rem){
  .chosen .label{flex-basis:auto;margin-right:auto}
  @supports selector(:has(*)){.chosen{margin:0 -1.75rem -.375rem;padding:.75rem 1.75rem}}
}
`;
