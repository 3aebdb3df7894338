import './ui/tokens.css';
import './ui/base.css';
import './guide/guide.css';

// What stands in the page is painted first; the script, a hundred times as large, is asked for only then.
requestAnimationFrame(() => setTimeout(() => void import('./guide/guide-root')));
