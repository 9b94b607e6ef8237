import { startComparing } from './compare-page.ts';

const root = document.querySelector<HTMLElement>('[data-compare]');
if (root) startComparing(root);
