import './coach-mark.css';

/** Draws what the address says: on which side of the words the mark stands, and the words in it. */
const draw = (): void => {
  const wish = new URLSearchParams(location.hash.slice(1));
  document.documentElement.dataset.side = wish.get('side') ?? '';
  const root = document.getElementById('root');
  if (root) root.textContent = wish.get('label');
};

addEventListener('hashchange', draw);
draw();
