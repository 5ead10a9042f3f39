/** The desk's style sheet: calm ground, one accent, verdicts by word and colour; no contrast below AA. */
export const style = `
:root{color-scheme:light;--ink:#1c2430;--soft:#55606f;--line:#dde2e8;--ground:#f2f4f7;--paper:#fff;--accent:#0b4aa2;--accent-ground:#e8f0fb;
--mismatch:#b3261e;--mismatch-ground:#fdecea;--violation:#8a1c6c;--violation-ground:#fbeaf5;--missing:#8f4700;--missing-ground:#fff1e0;
--unreadable:#3f4fa8;--unreadable-ground:#ecefff;--match:#0b6b3a;--match-ground:#e5f5ec;
--sans:"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","HarmonyOS Sans SC","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif;
--mono:"Cascadia Mono",Consolas,"SF Mono","DejaVu Sans Mono","Liberation Mono",Menlo,"Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",monospace}
*{box-sizing:border-box}
[hidden]{display:none!important}
html,body{height:100%}
body{margin:0;display:grid;grid-template:52px minmax(0,1fr) 34px/minmax(0,1fr);background:var(--ground);color:var(--ink);font:14px/1.55 var(--sans)}
body.door{display:flow-root}
h1,h2,h3,p,dl,dd,ul,ol{margin:0;padding:0}
ul,ol{list-style:none}
bdi{overflow-wrap:anywhere}
a{color:var(--accent)}
button,input,select,textarea{font:inherit;color:inherit}
button{cursor:pointer}
button:disabled{cursor:not-allowed}
small{font-size:12px}
.soft{color:var(--soft)}
.mono{font-family:var(--mono)}
:focus-visible{outline:3px solid #2f7de1;outline-offset:1px}
main:focus{outline:none}
.scroll,.rail ol,.panel-scroll{position:relative}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:12px;top:-60px;background:var(--paper);padding:8px 14px;border-radius:6px;z-index:9}
.skip:focus{top:8px}
kbd{display:inline-block;min-width:19px;padding:0 5px;border:1px solid #c3c9d1;border-bottom-width:2px;border-radius:4px;background:#fff;color:#3a4450;font:11px/1.55 var(--mono);text-align:center;white-space:nowrap}
.top{display:flex;align-items:center;gap:18px;padding:0 16px;background:var(--paper);border-bottom:1px solid var(--line)}
.brand{display:flex;align-items:center;gap:9px;font-size:16px;font-weight:600;white-space:nowrap}
.brand span{display:grid;place-items:center;width:26px;height:26px;border-radius:7px;background:var(--accent);color:#fff;font-size:15px}
.top nav{display:flex;gap:2px}
.top nav a{padding:5px 12px;border-radius:6px;color:var(--ink);text-decoration:none}
.top nav a:hover{background:#eef1f5}
.top nav a[aria-current]{background:var(--accent-ground);color:var(--accent);font-weight:600}
.progress{display:flex;align-items:center;gap:10px;margin-left:6px;color:var(--soft);font-size:13px;white-space:nowrap;font-variant-numeric:tabular-nums}
.progress b{color:var(--ink)}
.progress progress{width:150px;height:8px;appearance:none;border:0;border-radius:4px;overflow:hidden;background:#e3e7ec}
.progress progress::-webkit-progress-bar{background:#e3e7ec}
.progress progress::-webkit-progress-value{background:#1f8a52;border-radius:4px}
.progress progress::-moz-progress-bar{background:#1f8a52}
.find{margin-left:auto}
.find input{width:220px;padding:6px 11px;border:1px solid #8a94a2;border-radius:7px;background:#fff}
.who{white-space:nowrap}
.who small{color:var(--soft)}
.plain{border:0;background:none;color:var(--accent);padding:4px}
.keys{display:flex;align-items:center;gap:18px;padding:0 16px;background:var(--paper);border-top:1px solid var(--line);color:var(--soft);font-size:12.5px;white-space:nowrap;overflow:hidden}
.keys kbd{margin-right:6px}
main{min-height:0;min-width:0}
.button,.pager .button{display:inline-block;padding:4px 12px;border:1px solid #b4bcc6;border-radius:6px;background:#fff;color:var(--ink);text-decoration:none;white-space:nowrap}
.button:hover{background:#eef1f5}
.button.is-off{color:#5f6975;border-color:var(--line);background:none}
.mismatch{--tone:var(--mismatch);--tint:var(--mismatch-ground)}.violation{--tone:var(--violation);--tint:var(--violation-ground)}
.missing{--tone:var(--missing);--tint:var(--missing-ground)}.unreadable{--tone:var(--unreadable);--tint:var(--unreadable-ground)}
.match{--tone:var(--match);--tint:var(--match-ground)}
.chip{padding:1px 9px;border-radius:20px;background:var(--tint);color:var(--tone);font-size:12.5px;font-weight:600;white-space:nowrap}
.rank{padding:0 7px;border:1px solid #8a94a2;border-radius:4px;color:var(--soft);font-size:12px;line-height:1.7;white-space:nowrap;background:#fff}
.rank.block{border-color:var(--mismatch);background:var(--mismatch);color:#fff}
.rank.warn{border-color:#b86200;color:var(--missing)}
.dot{display:inline-block;flex:none;width:9px;height:9px;background:#78828f}
.dot.round{border-radius:50%}.dot.square{border-radius:2px}.dot.plain{display:none}
.dot.mismatch,.dot.block{background:var(--mismatch)}.dot.violation{background:var(--violation)}.dot.missing,.dot.warn{background:#b86200}
.dot.unreadable{background:var(--unreadable)}.dot.match{background:var(--match)}
mark{border-radius:3px;padding:0 1px;background:#ffd9d4;color:#8c1109;font-weight:700;box-shadow:inset 0 -2px 0 #d92d20}
.done{font-weight:600;white-space:nowrap}
.done.accept-found,.done.accept-declared{color:var(--match)}.done.return,.done.upheld{color:var(--mismatch)}.done.ask{color:var(--unreadable)}
.queue-frame{display:grid;grid-template:minmax(0,1fr)/222px minmax(0,1fr);height:100%}
.side{overflow-y:auto;scrollbar-width:thin;padding:14px 12px 18px 16px;font-size:13.5px}
.side h2{margin:14px 0 4px 8px;font-size:12px;font-weight:600;color:var(--soft);letter-spacing:.04em}
.side h2:first-child{margin-top:0}
.choices-list a{display:flex;align-items:center;gap:8px;padding:4px 8px;border:1px solid transparent;border-radius:6px;color:var(--ink);text-decoration:none}
.choices-list a:hover{background:#e6eaef}
.choices-list a[aria-current]{background:#fff;border-color:#8a94a2;font-weight:600}
.count{margin-left:auto;color:var(--soft);font-variant-numeric:tabular-nums;font-weight:400}
.selects label{display:block;margin-top:12px;padding-left:8px;font-size:12px;font-weight:600;color:var(--soft)}
.selects select{display:block;width:100%;margin:3px 0 0 -8px;padding:6px 8px;border:1px solid #8a94a2;border-radius:7px;background:#fff;color:var(--ink);font-weight:400;font-size:13.5px}
.list{display:grid;grid-template-rows:auto minmax(0,1fr);min-width:0;padding:12px 16px 0 4px}
.list-head{display:flex;align-items:baseline;gap:12px;padding:2px 4px 10px}
.list-head h1{font-size:17px;font-weight:600}

.chosen{padding:1px 10px;border:1px solid #8a94a2;border-radius:14px;background:#fff;color:var(--ink);font-size:13px;text-decoration:none;white-space:nowrap}
.chosen:hover{background:#eef1f5}
.pager{margin-left:auto;display:flex;align-items:baseline;gap:10px}
.scroll{overflow:auto;background:var(--paper);border:1px solid var(--line);border-bottom:0;border-radius:10px 10px 0 0}
.rows{width:100%;border-collapse:collapse;table-layout:fixed}
.rows th{position:sticky;top:0;z-index:1;background:#f8f9fb;padding:7px 10px;border-bottom:1px solid var(--line);text-align:left;font-size:12.5px;font-weight:600;color:var(--soft)}
.rows th:nth-child(1){width:62px}.rows th:nth-child(2){width:92px}.rows th:nth-child(3){width:128px}.rows th:nth-child(4){width:210px}.rows th:nth-child(7){width:136px}
.rows td{padding:7px 10px;border-bottom:1px solid #eef0f3;vertical-align:top;overflow:hidden}
.rows tr{cursor:pointer}
.rows tbody tr:hover{background:#f6f9fd}
.rows tr.is-at{background:var(--accent-ground);box-shadow:inset 3px 0 0 var(--accent)}
.rows .title a{color:var(--ink);text-decoration:none;font-weight:600}
.rows .title a:hover{text-decoration:underline}
.rows .value bdi{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;font-family:var(--mono);font-size:13px;line-height:1.5}

.rows .said bdi{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;color:#333d49}
.rows .person small{color:var(--soft)}
.empty{margin:60px 20px;padding:40px 20px;border:1px dashed #b4bcc6;border-radius:10px;color:var(--soft);text-align:center;background:#fff;font-size:15px}
.item-frame{display:grid;grid-template:minmax(0,1fr)/216px minmax(0,1fr) 380px;height:100%}
.rail{display:grid;grid-template-rows:auto minmax(0,1fr) auto;background:#fafbfc;border-right:1px solid var(--line);font-size:13px}
.rail-head{display:flex;justify-content:space-between;padding:9px 12px;border-bottom:1px solid var(--line)}
.rail-head a{text-decoration:none}
.rail ol{overflow-y:auto;scrollbar-width:thin;padding:4px 6px 10px}
.rail-person{padding:9px 8px 3px;font-size:12px;font-weight:600;color:var(--soft)}
.rail li a{display:flex;align-items:baseline;gap:7px;padding:4px 8px;border-radius:6px;color:var(--ink);text-decoration:none;line-height:1.4}
.rail li bdi{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.rail li a:hover{background:#e9edf2}
.rail li a[aria-current]{background:var(--accent);color:#fff}
.rail li a[aria-current] .dot{box-shadow:0 0 0 2px #fff}
.rail li a.is-decided:not([aria-current]){color:var(--soft)}
.rail .tick{margin-left:auto;color:#1f8a52;font-weight:700}
.rail a[aria-current] .tick{color:#fff}
.rail-foot{display:flex;gap:6px;padding:8px;border-top:1px solid var(--line)}
.rail-foot .button{flex:1;padding:4px 2px;text-align:center}
.viewer{display:grid;grid-template-rows:auto minmax(0,1fr) auto;min-width:0;background:#e7eaee}
.tabs{display:flex;gap:2px;padding:6px 10px 0;overflow-x:auto;scrollbar-width:none;background:#dde2e8}
.tabs button{display:flex;align-items:center;gap:6px;flex:none;padding:5px 12px;border:0;border-radius:7px 7px 0 0;background:none;color:#3a4450;font-size:13px;white-space:nowrap}
.tabs button:hover{background:#eef1f5}
.tabs button[aria-selected=true]{background:#e7eaee;font-weight:600;color:var(--ink);box-shadow:inset 0 3px 0 var(--accent)}
.stage{position:relative;min-height:0;overflow:hidden;cursor:grab;touch-action:none;user-select:none}
.stage:active{cursor:grabbing}
#scan{display:block;width:100%;height:100%;padding:8px}
#box,#more{fill:none;stroke:#e0241b;stroke-width:3;vector-effect:non-scaling-stroke;filter:drop-shadow(0 0 3px rgba(255,255,255,.95))}
.no-box #box,.no-box #more{display:none}
.stage-tools{position:absolute;right:12px;bottom:10px;display:flex;gap:6px}
.stage-tools button{padding:3px 10px;border:1px solid #b4bcc6;border-radius:6px;background:rgba(255,255,255,.94);font-size:12.5px}
.stage-note{position:absolute;left:50%;top:12px;translate:-50%;padding:5px 14px;border-radius:20px;background:#fff8e6;border:1px solid #e3c785;color:#6b4700;white-space:nowrap}
.caption{padding:4px 12px;background:#dde2e8;color:#3f4a57;font-size:12px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.panel{display:grid;grid-template-rows:minmax(0,1fr) auto;background:var(--paper);border-left:1px solid var(--line);box-shadow:inset 0 4px 0 var(--tone)}
.panel-scroll{overflow-y:auto;scrollbar-width:thin;padding:16px 18px 14px}
.marks{display:flex;gap:8px;align-items:center}
.panel h1{margin-top:7px;font-size:19px;line-height:1.35;font-weight:600}
.whose{margin-bottom:12px;font-size:13.5px}
.values{border:1px solid var(--line);border-radius:9px;overflow:hidden}
.values>div{display:grid;grid-template-columns:66px minmax(0,1fr);align-items:baseline;padding:9px 12px}
.values>div+div{border-top:1px solid var(--line)}
.values dt{color:var(--soft);font-size:12.5px}
.values dd{font:17px/1.5 var(--mono);overflow-wrap:anywhere}
.values .soft{font:14px/1.8 var(--sans)}
.rests-on{margin-top:11px;padding:7px 11px;border-left:4px solid #0b4aa2;border-radius:0 8px 8px 0;background:var(--accent-ground)}
.message{margin-top:11px}
.message.lead{margin-top:9px;font-size:17px;font-weight:600;line-height:1.45}
.panel h1.is-rule{margin-top:8px;font-size:13.5px;color:var(--soft)}
.values .other dd{font-size:15px}
.values dd small{display:block;font-family:var(--sans);line-height:1.4}
.decision{margin-top:12px;padding:8px 12px;border-left:4px solid var(--match);border-radius:0 8px 8px 0;background:var(--match-ground)}
.decision.return{border-color:var(--mismatch);background:var(--mismatch-ground)}
.decision.ask{border-color:var(--unreadable);background:var(--unreadable-ground)}
.decision .soft,.log .soft{font-size:12px}
.panel h2{margin:16px 0 4px;font-size:13px;font-weight:600}
.panel h3{margin:6px 0 2px;font-size:12.5px;font-weight:600;color:var(--soft)}
.rule{margin-top:14px;padding-top:1px;border-top:1px solid var(--line);font-size:13.5px}
.rule h2{margin-top:10px}
.rule ol{list-style:decimal;padding-left:26px;color:#333d49}
.rule .is-telling{font-weight:600;color:var(--ink);background:var(--violation-ground)}
.witnesses{width:100%;border-collapse:collapse;font-size:13px}
.witnesses td{padding:5px 6px 5px 0;border-bottom:1px solid #eef0f3;vertical-align:top;overflow-wrap:anywhere}
.witnesses small{display:block}
.witnesses td:last-child{width:44%;padding-right:0}.witnesses .mono{display:block}
.link{padding:0;text-align:left;border:0;background:none;color:var(--accent);text-decoration:underline}
.log li{padding:4px 0;border-bottom:1px solid #eef0f3;font-size:13px}
.log small{display:block}
.acts{display:grid;grid-template-columns:1fr 1fr;gap:7px;padding:10px 14px 12px;border-top:1px solid var(--line);background:#fafbfc}
.act{display:flex;align-items:center;gap:9px;min-height:50px;padding:3px 4px 3px 10px;border:1px solid;border-radius:8px;background:#fff;line-height:1.3;text-align:left}
.act b{display:block;font-size:15px;font-weight:600}.act small{display:block;font-size:11.5px;white-space:nowrap}
.act i{font-style:normal}
.act[aria-pressed],.acts-more [aria-pressed]{box-shadow:inset 0 0 0 2px}
.act.accept-found{border-color:#0b6b3a;background:#0b6b3a;color:#fff}.act.accept-found:hover:enabled{background:#095a31}
.act.accept-declared{border-color:#0b6b3a;color:#0b6b3a}.act.accept-declared:hover:enabled{background:var(--match-ground)}
.act.return{border-color:var(--mismatch);color:var(--mismatch)}.act.return:hover:enabled{background:var(--mismatch-ground)}
.act.ask{border-color:var(--unreadable);color:var(--unreadable)}.act.ask:hover:enabled{background:var(--unreadable-ground)}
.act:disabled b{font-weight:400}
.act:disabled,.acts-more button:disabled{border-color:var(--line);background:#f2f4f7;color:#6d7784;font-weight:400}
.acts-more{grid-column:1/-1;display:flex;gap:7px}
.acts-more button{flex:1;display:flex;align-items:center;justify-content:center;gap:6px;padding:4px 2px;border:1px solid #b4bcc6;border-radius:7px;background:#fff;font-size:13px;white-space:nowrap}
.acts-more button:hover:enabled{background:#eef1f5}
main:has(.board){overflow-y:auto}
.board{max-width:1280px;margin:0 auto;padding:16px 20px 30px}
.overview-head{display:flex;align-items:baseline;gap:14px}
.overview-head h1{font-size:20px;font-weight:600}
.overview-tools{margin-left:auto;display:flex;gap:8px}
.figures{display:grid;grid-template-columns:repeat(6,minmax(0,1fr));gap:12px;margin:14px 0}
.figures li{padding:12px 16px;background:var(--paper);border:1px solid var(--line);border-radius:10px;box-shadow:inset 0 3px 0 var(--tone,#55606f)}
.figures strong{display:block;font-size:28px;line-height:1.25;font-weight:600;color:var(--tone,var(--ink));font-variant-numeric:tabular-nums}
.figures span{color:var(--soft)}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:12px}
.chart{padding:12px 18px 14px;background:var(--paper);border:1px solid var(--line);border-radius:10px;break-inside:avoid}
.chart h2{margin:0 0 6px;font-size:15px;font-weight:600}
.chart table{width:100%;border-collapse:collapse;table-layout:fixed}
.chart th{width:38%;padding:4px 10px 4px 0;text-align:left;font-weight:400;font-size:13.5px}
.chart td{padding:4px 0;vertical-align:middle}
.chart .said{width:72px;text-align:right;font-variant-numeric:tabular-nums}
.bar{display:block;width:100%;height:12px}
.bar .all{fill:#e3e7ec}.bar .part{fill:var(--tone,#0b4aa2)}
@media print{@page{size:A4;margin:14mm}html,body{height:auto;background:#fff}body{display:block}.top,.keys,.toast,.overview-tools,.side,.pager,.rail,.tabs,.acts,.stage-tools{display:none!important}.queue-frame,.list{display:block}.scroll{overflow:visible;border:0}.rows th{position:static}.rows tr{break-inside:avoid}.rows tr.is-at{background:none;box-shadow:none}.item-frame{grid-template:auto/minmax(0,1fr)}.stage{height:110mm}.viewer,.caption{background:none}.rows bdi{-webkit-line-clamp:none!important}main{overflow:visible!important}.board{padding:0;max-width:none}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
dialog{width:min(520px,92vw);padding:20px 22px;border:0;border-radius:12px;box-shadow:0 18px 60px rgba(10,20,40,.35)}
dialog::backdrop{background:rgba(20,28,40,.42)}
dialog h2{font-size:17px}
body.item #ask{width:min(366px,92vw);margin:auto 7px 40px auto;padding:16px 18px}
body.item #ask::backdrop{background:rgba(20,28,40,.12)}
dialog textarea{width:100%;margin:10px 0 8px;padding:8px 11px;border:1px solid #8a94a2;border-radius:8px;font-size:15px;resize:vertical}
.choices{display:grid;gap:5px}
.choices button{display:flex;gap:10px;align-items:center;padding:6px 10px;border:1px solid var(--line);border-radius:7px;background:#fff;text-align:left}
.choices small{margin-left:auto;color:var(--soft)}
.choices button:hover,.choices button:focus-visible{background:var(--accent-ground);border-color:var(--accent)}
.buttons{display:flex;gap:8px;margin-top:14px}
.buttons button,button.main{padding:6px 16px;border:1px solid #8a94a2;border-radius:7px;background:#fff}
button.main{border-color:var(--accent);background:var(--accent);color:#fff}
button.main kbd{border-color:transparent}
.key-list{display:grid;grid-template-columns:auto 1fr;gap:6px 14px;margin:12px 0 16px;align-items:baseline}
.key-list dt{text-align:right}
.toast{position:fixed;left:50%;bottom:140px;translate:-50%;max-width:70vw;padding:8px 18px;border-radius:22px;background:#1c2430;color:#fff;opacity:0;transition:opacity .15s;pointer-events:none;z-index:8}
.toast.is-on{opacity:.96}
body.item .toast{left:calc(50% - 82px);max-width:52vw}
.toast.is-bad{background:#8c1109}
.door .door{max-width:430px;margin:16vh auto 0;padding:30px 34px;background:#fff;border:1px solid var(--line);border-radius:14px;display:grid;gap:12px}
.door h1{font-size:20px}
.door input{padding:9px 12px;border:1px solid #8a94a2;border-radius:8px;font-size:16px}
.door button.main{padding:9px;font-size:15px}
.sheet{margin-top:14px;padding:14px 20px 18px;background:var(--paper);border:1px solid var(--line);border-radius:10px}
.sheet h2{margin-bottom:8px;font-size:15px;font-weight:600}
.sheet fieldset{margin:0 0 12px;padding:0;border:0;display:flex;flex-wrap:wrap;gap:6px 20px}
.sheet legend{padding:0;margin-bottom:4px;font-size:12.5px;font-weight:600;color:var(--soft)}
.pick{display:flex;align-items:center;gap:7px}
.pick input{width:17px;height:17px;margin:0;accent-color:var(--accent)}
.plain-table{width:100%;border-collapse:collapse}
.plain-table th,.plain-table td{padding:7px 10px 7px 0;border-bottom:1px solid #eef0f3;text-align:left;font-weight:400;vertical-align:baseline}
.plain-table thead th{font-size:12.5px;font-weight:600;color:var(--soft)}
.plain-table .number{font-variant-numeric:tabular-nums}
.share{display:inline-block;margin-right:12px;white-space:nowrap}
.inline{display:flex;gap:8px;align-items:center}
.inline select{padding:4px 8px;border:1px solid #8a94a2;border-radius:6px;background:#fff}
.inline .wrong{min-height:0}
.drop{margin-top:14px;padding:26px 20px;border:2px dashed #8a94a2;border-radius:12px;background:var(--paper);text-align:center}
.drop.is-over{border-color:var(--accent);background:var(--accent-ground)}
.drop h2{font-size:17px}
.drop .buttons{justify-content:center}
.drop label{position:relative;cursor:pointer}
.drop label:focus-within{outline:3px solid #2f7de1;outline-offset:1px}
.drop input{position:absolute;inset:0;opacity:0;cursor:pointer;width:100%}
.drop progress{width:60%;margin-top:12px}
.jobs li{display:grid;grid-template-columns:minmax(120px,auto) 90px 1fr 200px auto;gap:14px;align-items:center;padding:6px 0;border-bottom:1px solid #eef0f3}
.jobs:empty::after{content:"没有。";color:var(--soft)}
.papers summary{padding:6px 0;cursor:pointer}
.papers ul{padding:0 0 8px 18px;columns:2}
.rows .assignee{display:block}
.wrong{color:var(--mismatch);min-height:1.5em}
@media (min-width:1700px){body.item #ask{width:446px}body.item .toast{left:calc(50% - 95px)}body{font-size:15px}.item-frame{grid-template-columns:270px minmax(0,1fr) 460px}.queue-frame{grid-template-columns:260px minmax(0,1fr)}.values dd{font-size:20px}}
@media (max-width:1100px){body.item .toast{left:calc(50% - 180px);width:max-content;max-width:600px}
.item-frame{grid-template:auto minmax(0,1fr)/minmax(0,1fr) 360px}
.rail{grid-column:1/-1;display:flex;align-items:center;gap:14px;border:0;border-bottom:1px solid var(--line)}.rail ol{display:none}.rail-head{gap:14px;border:0}.rail-foot{margin-left:auto;padding:4px 8px;border:0}.rail-foot .button{padding:2px 12px}
.progress .left,.stage-tools kbd{display:none}.progress progress{width:70px}.find input{width:150px}.top{gap:10px}.keys{gap:12px}
.queue-frame{grid-template-columns:186px minmax(0,1fr)}
.queue .rows th:nth-child(1){width:56px}.queue .rows th:nth-child(2){width:84px}.queue .rows th:nth-child(3){width:84px}.queue .rows th:nth-child(4){width:170px}.queue .rows th:nth-child(7){width:104px}.queue .rows .person small{display:block}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media (forced-colors:active){mark{outline:1px solid}.dot{border:1px solid}}
.bulk-acts{display:flex;gap:16px;border:0;padding:0;margin:0 0 12px}
.bulk-acts legend{font-weight:600;padding:0 0 6px}
.bulk-reason{display:block;margin:0 0 6px}
.bulk-reasons{display:flex;flex-wrap:wrap;gap:6px;margin:0 0 14px}
.bulk-reasons button{padding:4px 12px;border:1px solid var(--line);border-radius:14px;background:#fff}
.bulk-reasons button:hover{background:var(--accent-ground);border-color:var(--accent)}
.bulk-reason textarea{display:block;width:min(60em,100%);margin-top:4px;font:inherit;padding:6px}
.bulk .rows input{width:18px;height:18px}
.act.accept-found.statement:not([disabled]){background:#fff;color:#9c1c14;border-color:#9c1c14}
.act.accept-found.open:not([disabled]){background:#fff;color:#0b6b3a}.act.accept-found.open:hover:enabled{background:var(--match-ground)}
.bulk .rows th{position:static}
.bulk #bulk-form .rows th:nth-child(1){width:56px}.bulk #bulk-form .rows th:nth-child(2){width:140px}.bulk #bulk-form .rows th:nth-child(3){width:250px}.bulk #bulk-form .rows th:nth-child(4){width:auto}
.buttons.sticky{position:sticky;bottom:0;margin:0 -20px;padding:10px 20px;border-top:1px solid var(--line);background:var(--ground)}
`;
