import { startListing } from './listing-page.ts';

const root = document.querySelector<HTMLElement>('[data-listing]');
if (root) startListing(root);
