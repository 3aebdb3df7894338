import { useId, useState } from 'react';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Icon } from '../ui/icons';
import { ProvenanceLine } from '../ui/provenance';

const RouteOption = ({ route, onChosen }: { route: GuideRoute; onChosen: () => void }) => {
  const { send, snapshot } = useApp();
  const choose = async () => {
    if (await send({ type: 'guide/route-chosen', routeId: route.id })) onChosen();
  };
  return (
    <li>
      <button type="button" className="route-option" onClick={choose}>
        <span className="route-title">{localized(route.title, snapshot.locale)}</span>
        <span className="route-about">{localized(route.about, snapshot.locale)}</span>
        <ProvenanceLine of={route} />
      </button>
    </li>
  );
};

/** The way taken to Amazon, and in reach the others. */
export const RouteChooser = ({ route }: { route: GuideRoute }) => {
  const { t, snapshot } = useApp();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const others = snapshot.routes.filter((option) => option.id !== route.id);
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
        <span className="route-title">{localized(route.title, snapshot.locale)}</span>
        <Icon name="chevron-down" />
      </button>
      <ProvenanceLine of={route} />
      <ul id={id} className="route-options" hidden={!isOpen}>
        {isOpen &&
          others.map((option) => (
            <RouteOption key={option.id} route={option} onChosen={() => setIsOpen(false)} />
          ))}
      </ul>
    </section>
  );
};
