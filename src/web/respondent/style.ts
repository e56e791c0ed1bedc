/**
 * The style of the pages of taking part: the tokens of the product, with the fonts of the device (no font is
 * fetched) and for browsers some years old, which many clients have: no `light-dark()`, no `:has()`. Only
 * logical directions, so that a language from right to left needs nothing more.
 */
const light =
  '--paper:#f5f3ee;--surface:#fffefb;--sunk:#ece9e1;--ink:#221f1a;--ink2:#544f46;--line:#dad5c9;--line2:#898273;--lamp:#e5a823;--soft:#fbefcf;--alert:#8a1f11'
const dark =
  '--paper:#181613;--surface:#211e1a;--sunk:#2c2823;--ink:#f0ebe1;--ink2:#c2baac;--line:#3c3730;--line2:#857d6f;--lamp:#f0b93a;--soft:#3a3019;--alert:#ff9d8a'

export const style = `
:root{color-scheme:light dark;${light}}
@media(prefers-color-scheme:dark){:root{${dark}}}
*,*::before,*::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 106.25%/1.5 "Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%}
body{margin:0;font-size:1.0625rem}
p,ul,h1,h2,fieldset{margin:0;padding:0;border:0}
[hidden]{display:none!important}
a,.link{color:inherit;text-underline-offset:.2em}
:focus-visible{outline:3px solid transparent;box-shadow:0 0 0 2px var(--surface),0 0 0 5px var(--lamp),0 0 0 7px var(--ink);border-radius:3px}
h1:focus,h2:focus,legend:focus{outline:none;box-shadow:none}
.skip{position:absolute;inset-inline-start:-99em;top:0;background:var(--ink);color:var(--paper);padding:.75rem 1rem;z-index:9}.skip:focus{inset-inline-start:0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.defs{position:absolute;width:0;height:0}
svg{flex:none}
.ex{background:var(--soft);font-size:.9375rem;padding:.35rem 1rem;text-align:center}
.q{max-width:36rem;margin:auto;padding:0 1rem 1.5rem;min-height:100vh;min-height:100svh}
header{display:flex;justify-content:space-between;align-items:center;gap:1rem;min-height:60px}
.who{display:flex;gap:.55rem;align-items:center;font-size:1rem;font-weight:600;line-height:1.2}
.rd{font:inherit;font-size:1rem;font-weight:600;display:flex;gap:.4rem;align-items:center;min-height:48px;padding:0 .9rem;border:1.5px solid var(--ink);border-radius:24px;background:var(--surface);color:var(--ink);white-space:nowrap;cursor:pointer}
.cnt{display:block;font-size:1rem;color:var(--ink2);margin:.1rem 0 .35rem}
h1,.ask{font-size:1.75rem;line-height:1.2;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
.big h1{font-size:2rem}
h2{font-size:1.25rem;line-height:1.3;font-weight:650;margin-bottom:.5rem;text-wrap:balance}
legend{padding:0;width:100%}
.ask{display:block;margin-bottom:1rem;min-height:2.4em}
.ops{display:grid;gap:8px}
.ops>label,.out>label{position:relative;display:block}
.ops input,.out input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.f{display:grid;grid-template-columns:auto 1fr 24px;gap:0 .8rem;align-items:center;min-height:64px;padding:.4rem 1rem;background:var(--surface);border:1.5px solid var(--line2);border-radius:6px;font-size:1.3125rem;font-weight:550;line-height:1.25}
.f .lv{width:40px;height:22px}
.f>span:first-child{grid-column:1/3}
.f::after,.c::before{content:"";width:8px;height:15px;border:solid var(--ink);border-width:0 2.6px 2.6px 0;transform:translateY(-2px) rotate(42deg);margin-inline-end:4px;justify-self:end;visibility:hidden}
input:checked+.f,input:checked+.c{background:var(--soft);border-color:var(--ink);box-shadow:inset 0 0 0 1.5px var(--ink)}
input:checked+.f::after,input:checked+.c::before{visibility:visible}
input:focus-visible+.f,input:focus-visible+.c{box-shadow:0 0 0 2px var(--surface),0 0 0 5px var(--lamp),0 0 0 7px var(--ink)}
.out{display:flex;flex-wrap:wrap;gap:8px;margin-top:14px;align-items:center}
.out p{width:100%;font-size:1rem;color:var(--ink2)}
.out>label{flex:1 1 auto}
.c{display:flex;justify-content:center;align-items:center;text-align:center;min-height:48px;padding:.2rem .8rem;border:1.5px solid var(--line2);border-radius:6px;font-size:1.0625rem;line-height:1.25}
input:checked+.c{font-weight:650}
[dir=rtl] .lv{transform:scaleX(-1)}
.c::before{display:none;margin-inline-end:.5rem;height:13px;width:7px;flex:none}input:checked+.c::before{display:block}
.go{display:grid;grid-template-columns:auto 1fr;gap:8px;margin-top:18px}
.btn{font:inherit;font-size:1.1875rem;font-weight:600;display:flex;align-items:center;justify-content:center;min-height:56px;padding:.4rem 1.1rem;border-radius:6px;border:1.5px solid var(--ink);background:transparent;color:var(--ink);text-decoration:none;text-align:center;line-height:1.2;cursor:pointer}
.btn.main{background:var(--ink);color:var(--paper);order:2}.btn.only{grid-column:1/-1}
.btn:disabled{opacity:.55}
.link{font:inherit;background:none;border:0;padding:.35rem 0;min-height:44px;text-decoration:underline;cursor:pointer;text-align:start}
.saved{display:flex;gap:.6rem;align-items:flex-start;font-size:1rem;color:var(--ink2);line-height:1.4;margin-top:16px}
.saved:empty{display:none}.saved b{color:var(--ink)}
.saved i{width:12px;height:12px;border:2.4px solid var(--ink);border-radius:50%;flex:none;margin:.28em 4px 0}
.saved svg{width:22px;height:22px}
.free{font-size:1rem;color:var(--ink2);margin-top:10px;line-height:1.45}
.bad{border-inline-start:5px solid var(--alert);background:var(--surface);padding:.7rem 1rem;margin:.5rem 0 1rem}
.lead{font-size:1.1875rem;margin-top:.7rem}
.rich main>*+*{margin-top:1rem}.rich main>h2{margin:1.8rem 0 0}.rich main>h2+*{margin-top:.4rem}.rich main>details{margin-top:0}.rich main>p+details{margin-top:1rem;border-top:1px solid var(--line)}.rich main>nav+h1{margin-top:.8rem}
.facts{list-style:none;padding:0!important;border-block:1px solid var(--line)}.facts li{display:grid;grid-template-columns:1.9rem 1fr;align-items:start;padding:.6rem 0}.facts li+li{border-top:1px solid var(--line)}.facts svg{width:22px;height:22px;margin-top:.2rem}
details{border-bottom:1px solid var(--line)}summary{cursor:pointer;padding:.7rem 0;font-weight:600}details>div{padding-bottom:1rem;font-size:1.0625rem}details p+p{margin-top:.6rem}
.lang{display:flex;gap:.2rem;flex-wrap:wrap;font-size:1rem}.lang a,.lang b{display:flex;align-items:center;min-height:44px;padding:0 .6rem}.lang b{font-weight:650;border-bottom:3px solid var(--lamp)}
textarea,input[type=text]{font:inherit;width:100%;padding:.7rem .9rem;border:1.5px solid var(--line2);border-radius:6px;background:var(--surface);color:var(--ink);min-height:56px}textarea{min-height:9rem;resize:vertical;display:block}
.hint{font-size:1rem;color:var(--ink2);margin-bottom:.7rem}
input.code{font:600 1.5rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.06em;text-transform:uppercase;text-align:center;direction:ltr;min-height:64px;padding:.5rem .2rem}
.keys{display:grid;grid-template-columns:repeat(8,1fr);gap:6px;margin-top:12px;direction:ltr}.keys button{font:inherit;font-size:1.3rem;font-weight:600;line-height:1;min-height:56px;padding:0;border:1.5px solid var(--line2);border-radius:6px;background:var(--surface);color:var(--ink);cursor:pointer}.keys button:active{background:var(--soft)}.keys .w{grid-column:1/-1;font-size:1.0625rem}
.gr fieldset{padding-bottom:1.5rem}.gr h1~fieldset legend{border-top:1px solid var(--line);padding-top:1rem}.gr h1+fieldset legend{border-top:2px solid var(--ink)}.gr h1.sub{font-size:1.0625rem;margin-bottom:.8rem}.gr h1.big{font-size:1.75rem;line-height:1.2}
.gr .ask{font-size:1.25rem;line-height:1.3;min-height:0;margin-bottom:.7rem;letter-spacing:0}
.gr .ops{gap:6px}.gr .f{min-height:48px;font-size:1.0625rem}.gr .f .lv{width:34px;height:19px}.gr .out{margin-top:8px;gap:6px}.gr .out p{margin-bottom:-2px}.gr .c{min-height:44px;font-size:1rem}
.prop{display:block;margin:1.1rem 0 .5rem}label.prop .hint{display:block;margin-bottom:.3rem}[data-proposed]>.hint{margin-top:-.3rem}
.over{position:fixed;inset:0;background:var(--paper);z-index:8;display:flex;align-items:center;justify-content:center;padding:1rem}.over>div{max-width:30rem}
.end{padding-top:2rem}.end>svg{width:64px;height:64px;margin-bottom:.6rem}
@media(min-width:44rem){.gr .f{grid-template-columns:1fr;justify-items:center;text-align:center;align-content:center;gap:.35rem;padding:.5rem .4rem;height:100%;min-height:64px;position:relative}.gr .f>span:first-child{grid-column:auto}.gr .f::after{position:absolute;inset-inline-end:8px;top:9px;width:6px;height:11px}.gr .ops{grid-auto-flow:column;grid-auto-columns:1fr}.gr .list .ops{grid-auto-flow:row;grid-template-columns:1fr 1fr}.gr .list .f{grid-template-columns:1fr 24px;justify-items:start;text-align:start;padding:.4rem 1rem;min-height:56px}.gr .list .f::after{position:static;width:8px;height:15px}.gr .out p{width:auto}.gr .out>label{flex:0 1 auto}.q.gr,.q.wide{max-width:46rem}}
@media(min-width:60rem){.cl{max-width:58rem;padding-bottom:3rem}.cl header{min-height:84px}.cl .ask{font-size:2.5rem;min-height:0;margin-bottom:1.6rem}.cl .ops{grid-auto-flow:column;grid-auto-columns:1fr;gap:12px}.cl .f{min-height:150px;font-size:1.5rem;grid-template-columns:1fr;justify-items:center;align-content:center;gap:.7rem;position:relative;text-align:center;height:100%}.cl .f>span:first-child{grid-column:auto}.cl .f .lv{width:64px;height:35px}.cl .f::after{position:absolute;inset-inline-end:16px;top:16px}.cl .c{min-height:60px;padding-inline:1.3rem}.cl .out>label{flex:0 1 auto}.cl .out{margin-top:20px}.cl .out p{width:auto;margin-inline-end:.5rem}.cl .go{max-width:34rem;margin-top:28px}}
@media(prefers-contrast:more){:root{--line2:var(--ink);--ink2:var(--ink)}}
@media(forced-colors:active){:focus-visible,input:focus-visible+.f,input:focus-visible+.c{outline:3px solid Highlight}input:checked+.f,input:checked+.c{outline:3px solid Highlight;outline-offset:-4px}}
`.trim()
