// Run before the page is drawn. An address that asks for something is answered by a script that comes later: what
// the page came with is held back until then, so that it is not seen to change.
if (location.search !== '') document.documentElement.classList.add('is-awaited');
