import { Icon } from './icons';

/** The labels to look for, in the order in which they come up. */
export const LabelsPath = ({ labels }: { labels: readonly string[] }) => (
  <ol className="labels-path">
    {labels.map((label, index) => (
      <li key={label}>
        {index > 0 && <Icon name="chevron-right" />}
        <span className="label-chip">{label}</span>
      </li>
    ))}
  </ol>
);
