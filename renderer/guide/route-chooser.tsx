import { useId, useState } from 'react';
import type { RouteOption } from '../../electron/core/guide/guide-view';
import { Icon } from '../ui/icons';
import { ProvenanceLine } from '../ui/provenance';
import { useGuide } from './guide-context';

const Option = ({ route, onChosen }: { route: RouteOption; onChosen: () => void }) => {
  const { send, say } = useGuide();
  const choose = async () => {
    if (await send({ type: 'guide/route-chosen', routeId: route.id })) onChosen();
  };
  return (
    <li>
      <button type="button" className="route-option" onClick={choose}>
        <span className="route-title">{say(route.title)}</span>
        <span className="route-about">{say(route.about)}</span>
        <ProvenanceLine of={route} />
      </button>
    </li>
  );
};

/** The way taken to Amazon, and in reach the others. */
export const RouteChooser = () => {
  const { t, say, route, others } = useGuide();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <section className="route-chooser" aria-label={t('guide.route')}>
      <button
        type="button"
        className="route-current"
        aria-expanded={isOpen}
        aria-controls={id}
        title={t('guide.changeRoute')}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className="route-title">{say(route.title)}</span>
        <Icon name="chevron-down" />
      </button>
      <ProvenanceLine of={route} />
      <ul id={id} className="route-options" hidden={!isOpen}>
        {isOpen &&
          others.map((option) => <Option key={option.id} route={option} onChosen={() => setIsOpen(false)} />)}
      </ul>
    </section>
  );
};
