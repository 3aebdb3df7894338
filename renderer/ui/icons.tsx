/** One thin-line set on a 16-unit grid; every icon is decoration beside a text or a label. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-right': 'M6 4l4 4-4 4',
  pencil: 'M3 13l.7-2.8L10.6 3.3a1 1 0 0 1 1.4 0l.7.7a1 1 0 0 1 0 1.4L5.8 12.3 3 13zM9.4 4.5l2.1 2.1',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3 13.5 13.5',
  back: 'M13 8H3M7 4 3 8l4 4',
  reload: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  unlocked: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 4.7-1.2',
  external: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5v.2',
  today: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 9a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  checklist: 'M2.5 4.5 4 6l2.5-3M2.5 11.5 4 13l2.5-3M9 4.5h5M9 11.5h5',
  recheck: 'M13.5 7.5A5.5 5.5 0 1 0 12 11.8M13.8 3.8v3.7h-3.7',
  history: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM8 5v3.2l2.2 1.5',
  settings:
    'M2.5 5h6M12.5 5h1M10.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM13.5 11h-6M3.5 11h-1M5.5 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  folder: 'M2.5 12.5v-9H6l1.5 2h6v7z',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
