import { limitSinks } from '#client/trusted-types.ts';
import { startForm } from './form/run-form.ts';

const root = document.querySelector<HTMLElement>('[data-form]');
if (root) {
  limitSinks();
  void startForm(root);
}
