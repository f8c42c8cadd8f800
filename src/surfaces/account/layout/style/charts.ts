/** Figures and charts. */
export const CHARTS = `
.tallies{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(9.5rem,100%),1fr))}
.tally{container-type:inline-size;display:grid;gap:.125rem;align-content:start;min-width:0;padding:1rem;border:1px solid var(--line);border-radius:.875rem;background:var(--paper);box-shadow:var(--shadow);color:inherit;text-decoration:none}
a.tally:hover{border-color:var(--edge)}
.tally .label{color:var(--dim);font-size:.9375rem}
.tally .value{font-size:clamp(1rem,13cqi,1.5rem);font-weight:700;letter-spacing:-.015em;font-variant-numeric:tabular-nums;line-height:1.3}
.tally.late .value{color:var(--late)}
.tally .meta{color:var(--dim);font-size:.875rem}
.chart{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem .625rem}
.chart .legend{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-bottom:.5rem;font-size:.875rem}
.chart .legend span{display:inline-flex;align-items:center;gap:.375rem}
.chart .swatch{width:.75rem;height:.75rem;border-radius:.1875rem}
.chart .swatch.series-0{background:var(--bar)}
.chart .swatch.series-1{background:var(--done)}
.chart .scale{display:flex;flex-direction:column;justify-content:space-between;margin-block:-.6rem;color:var(--dim);font-size:.75rem;text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.chart .plot{display:block;width:100%;height:11rem;overflow:visible}
.chart .rule{stroke:var(--line);stroke-width:1px;vector-effect:non-scaling-stroke}
.chart .hit{fill:transparent}
g:hover>.hit{fill:var(--soft)}
.series-0{fill:var(--bar)}
.series-1{fill:var(--done)}
.chart .labels{grid-column:2;display:flex;color:var(--dim);font-size:.75rem;text-align:center}
.chart .labels li{flex:1;min-width:0}
.chart .labels .wide{display:none}
.part-bar{display:block;width:100%;height:.5rem;min-width:4rem;border-radius:.25rem}
.part-bar .track{fill:var(--soft)}
.part-bar .current{fill:var(--accent)}
.part-bar .late{fill:var(--late)}
:root{--bar:#8792a6}
@media (prefers-color-scheme:dark){:root{--bar:#6d788a}}
.ages .dim{display:block;font-size:.875rem}
.ages th:first-child{width:60%}
.ages .part-bar{margin-top:.375rem}

.months summary{min-height:2.75rem;padding-block:.625rem;color:var(--accent);font-weight:600;cursor:pointer}
.steps summary{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.25rem 1rem;min-height:2.75rem;cursor:pointer}
.steps summary h2{display:inline}
.steps ol{margin:.5rem 0 0;padding:0;list-style:none}
.step{display:grid;grid-template-columns:1.75rem minmax(0,1fr);gap:.25rem .75rem;align-items:center;padding-block:.375rem;border-top:1px solid var(--line)}
.step:last-child{padding-bottom:0}
.step:has(.first){align-items:start;padding-block:1rem}
.step .step-name{display:flex;align-items:center;min-height:2.75rem;font-weight:550;text-decoration:none}
.step .step-name:hover{text-decoration:underline}
.step.over .step-name{color:var(--dim)}
.step .mark{display:inline-flex;align-items:center;justify-content:center;width:1.75rem;height:1.75rem;border:1px solid var(--edge);border-radius:50%;color:var(--dim);font-size:.875rem;font-weight:650}
.step.over .mark{border-color:transparent;background:var(--done-soft);color:var(--done)}
.step .button{justify-self:start;margin-top:.5rem}
.step p{max-width:40rem}
.entries{grid-template-columns:minmax(0,1fr)}
.entry{padding-block:1rem;border-top:1px solid var(--line)}
.entry:first-child{padding-top:0;border-top:0}
.entry:last-child{padding-bottom:0}
.changes{display:grid;gap:.375rem;margin:.5rem 0 0;font-size:.9375rem}
.changes>div{display:grid;gap:0 1rem}
.changes dt{color:var(--dim)}
.changes dd{margin:0}
.changes s{color:var(--dim)}
@media (min-width:48rem){.changes>div{grid-template-columns:16rem minmax(0,1fr)}}
.trial{border-color:var(--trial-edge)}
.tiles.pairs{grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr))}
.scrolls table,.ages{overflow-wrap:normal}
@media (min-width:40rem){.chart .labels .wide{display:inline}.chart .labels .narrow{display:none}.tally{padding:1.125rem 1.25rem}}
`;
