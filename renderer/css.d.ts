/** Vite turns these imports into stylesheets; they have no values. */
declare module '*.css';
