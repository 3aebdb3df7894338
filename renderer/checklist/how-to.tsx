import type { TaskRule } from '../../electron/core/checklist/tasks';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Button } from '../ui/button';
import { LabelsPath } from '../ui/labels-path';
import { ProvenanceLine } from '../ui/provenance';

/** How one kind of task is done, and how far the path can be trusted. */
export const HowTo = ({ rule }: { rule: TaskRule }) => {
  const { t, send, snapshot } = useApp();
  const guide = snapshot.taskGuides[rule];
  if (!guide) return null;
  return (
    <div className="how-to">
      <ol className="steps">
        {guide.steps.map((step) => (
          <li key={step.en}>{localized(step, snapshot.locale)}</li>
        ))}
      </ol>
      {guide.labels.length > 0 && (
        <div className="look-for">
          <span className="small-heading">{t('checklist.labels')}</span>
          <LabelsPath labels={guide.labels} />
        </div>
      )}
      {guide.warning && <p className="warning">{localized(guide.warning, snapshot.locale)}</p>}
      <ProvenanceLine of={guide} hasSource />
      {rule === 'amazon-disable' && (
        <Button onClick={() => send({ type: 'guide/open' })}>{t('checklist.openGuide')}</Button>
      )}
    </div>
  );
};
