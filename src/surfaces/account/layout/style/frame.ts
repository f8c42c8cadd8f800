/** What stands around every page. */
export const FRAME = `
.band{display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:0 1.25rem;padding:.125rem 1rem;border-bottom:2px solid var(--trial-edge);background:var(--trial-soft);color:var(--trial)}
.band strong{padding-block:.5rem;text-align:center;text-wrap:balance}
.band a{display:inline-flex;align-items:center;min-height:2.75rem;color:inherit}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.25rem 1rem;max-width:76rem;margin-inline:auto;padding:.625rem 1rem}
.business{display:inline-flex;align-items:center;gap:.625rem;min-width:0;min-height:2.75rem;color:var(--ink);font-size:1.0625rem;font-weight:650;letter-spacing:-.01em;text-decoration:none}
.business:hover{text-decoration:underline}
.business::after{content:"";flex:none;width:.4rem;height:.4rem;margin-top:-.2rem;border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(45deg)}
.tools{display:flex;align-items:center;gap:1rem}
.body{display:grid;gap:1rem;max-width:76rem;margin-inline:auto;padding:0 1rem 3rem}
.sections ul{display:grid}
.sections ul+ul{margin-top:.75rem;padding-top:.75rem;border-top:1px solid var(--line)}
.sections :is(a,.leave){display:flex;align-items:center;min-height:2.75rem;padding:0 .875rem;border:0;border-radius:.5rem;background:none;color:var(--dim);font:inherit;font-weight:550;text-decoration:none;cursor:pointer}
.sections .leave{width:100%}
.sections :is(a,.leave):hover{background:var(--soft);color:var(--ink)}
.sections a[aria-current]{box-shadow:inset 3px 0 0 var(--accent);color:var(--ink)}
.sandbox .sections a[aria-current]{box-shadow:inset 3px 0 0 var(--trial-edge)}
.sections[popover]{inset:.5rem .5rem auto auto;width:min(18rem,calc(100vw - 1rem));max-height:calc(100vh - 1rem);margin:0;padding:.75rem;border:1px solid var(--line);border-radius:.875rem;background:var(--paper);color:var(--ink);box-shadow:0 16px 48px rgb(0 0 0/.25);overflow:auto}
.sections::backdrop{background:rgb(0 0 0/.35)}
@media (min-width:60rem){
  .top .menu{display:none}
  .body{grid-template-columns:12rem minmax(0,1fr);gap:2.5rem;padding-top:.5rem}
  .sections[popover]{display:block;align-self:start;position:sticky;top:1rem;inset-inline:auto;width:auto;max-height:none;padding:0;border:0;border-radius:0;background:none;box-shadow:none}
  .sections a[aria-current]{background:var(--paper)}
}
`;
