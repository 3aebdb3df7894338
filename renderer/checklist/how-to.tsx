import type { TaskRule } from '../../electron/core/checklist/tasks';
import { placeOfTask } from '../../electron/core/guide/screen-place';
import { useApp } from '../app-context';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { LabelsPath } from '../ui/labels-path';
import { ProvenanceLine } from '../ui/provenance';
import { ScreenNoteForm } from '../ui/screen-note';

/** How one kind of task is done, and how far the path can be trusted. */
export const HowTo = ({ rule }: { rule: TaskRule }) => {
  const { t, say, send, snapshot } = useApp();
  const guide = snapshot.taskGuides[rule];
  if (!guide) return null;
  const place = placeOfTask(rule);
  return (
    <div className="how-to">
      <ol className="steps">
        {guide.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
      {guide.labels.length > 0 && (
        <div className="look-for">
          <span className="small-heading">{t('checklist.labels')}</span>
          <LabelsPath labels={guide.labels.map(say)} />
        </div>
      )}
      {guide.warning && <p className="warning">{say(guide.warning)}</p>}
      <ProvenanceLine of={guide} hasSource />
      <Disclosure label={t('guide.different')}>
        <ScreenNoteForm place={place} note={snapshot.outlook.state.saved.screenNotes[place]} />
      </Disclosure>
      {rule === 'amazon-disable' && (
        <div className="button-line">
          <Button onClick={() => send({ type: 'guide/open' })}>{t('checklist.openGuide')}</Button>
          <Button look="quiet" onClick={() => send({ type: 'guide/open', isPractice: true })}>
            {t('guide.practice.begin')}
          </Button>
        </div>
      )}
    </div>
  );
};
