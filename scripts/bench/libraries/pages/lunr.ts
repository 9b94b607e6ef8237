import { openIndex } from '../lunr.ts';
import { fetchText, startPage } from './start-page.ts';

await startPage(async () => openIndex(await fetchText('index.json')));
