import { chromium } from '@playwright/test';
import { startServer } from '/work/main/scripts/lib/static-server.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
const s = await startServer({folder:'.cache/st/root'});
const b = await chromium.launch({executablePath:process.env.CHROMIUM_PATH,args:['--no-sandbox']});
const p = await b.newPage(); await p.goto(s.url+'search/'); await p.getByRole('main').getByRole('searchbox').focus();
const titles=[]; for (const f of readdirSync('.cache/st/root',{recursive:true})) if (/^[^/]+\/[^/]+\/index.html$/.test(f)) { const d=parse(readFileSync('.cache/st/root/'+f,'utf8')); titles.push([f.replace('index.html',''),d.querySelector('h1').text.trim()]); }
let bad=0; for (const [path,t] of titles){ await p.goto(s.url+'search/?q='+encodeURIComponent(t)); await p.waitForFunction(()=>['results','empty','failed'].some(x=>!document.querySelector(`[data-part="${x}"]`).hidden));
 const rows=await p.locator('article h3 a').evaluateAll(l=>l.map(a=>[a.pathname+a.hash,a.textContent.trim()])); const i=rows.findIndex(r=>r[0]==='/'+path); if(rows[0]?.[1].toLowerCase()!==t.toLowerCase()){bad++;console.log(path,'|',t,'| rank',i,'| first:',rows[0]);} }
console.log(bad,'of',titles.length); await b.close(); await s.close();
