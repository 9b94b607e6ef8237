import { startWriting } from './writing-page.ts';

const root = document.querySelector<HTMLElement>('[data-write]');
if (root) void startWriting(root);
