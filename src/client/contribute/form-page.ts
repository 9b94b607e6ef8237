import { startForm } from './form/run-form.ts';

const root = document.querySelector<HTMLElement>('[data-form]');
if (root) void startForm(root);
