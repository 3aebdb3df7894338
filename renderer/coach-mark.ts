import './coach-mark.css';

/** Draws what the address says: on which side of the words the mark stands, the words in it, and their language. */
const draw = (): void => {
  const wish = new URLSearchParams(location.hash.slice(1));
  document.documentElement.dataset.side = wish.get('side') ?? '';
  document.documentElement.lang = wish.get('language') ?? '';
  const root = document.getElementById('root');
  if (root) root.textContent = wish.get('label');
};

addEventListener('hashchange', draw);
draw();
