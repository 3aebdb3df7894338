import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/parts.css';
import './panel/panel.css';
import './today/today.css';

// What stands in the page is painted first; the script, a hundred times as large, is asked for only then.
requestAnimationFrame(() => setTimeout(() => void import('./panel-root')));
