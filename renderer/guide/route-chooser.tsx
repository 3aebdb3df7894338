import { useId, useState } from 'react';
import type { GuideRoute } from '../../electron/core/guide/guide-schema';
import { useApp } from '../app-context';
import { localized } from '../localized';
import { Icon } from '../ui/icons';
import { ProvenanceLine } from '../ui/provenance';

const RouteOption = ({ route, isCurrent, onChosen }: RouteOptionProps) => {
  const { t, send, snapshot } = useApp();
  const choose = async () => {
    if (isCurrent || (await send({ type: 'guide/route-chosen', routeId: route.id }))) onChosen();
  };
  return (
    <li>
      <button type="button" className="route-option" aria-pressed={isCurrent} onClick={choose}>
        <span className="route-title">
          {localized(route.title, snapshot.locale)}
          {isCurrent && <Icon name="check" />}
        </span>
        <span className="route-about">{localized(route.about, snapshot.locale)}</span>
        <span className="route-facts">
          <span className="route-channel">{t(`guide.channel.${route.channel}`)}</span>
          <ProvenanceLine of={route} />
        </span>
      </button>
    </li>
  );
};

interface RouteOptionProps {
  readonly route: GuideRoute;
  readonly isCurrent: boolean;
  readonly onChosen: () => void;
}

/** The way taken to Amazon, and in reach the others. */
export const RouteChooser = ({ route }: { route: GuideRoute }) => {
  const { t, snapshot } = useApp();
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
        <span className="route-title">{localized(route.title, snapshot.locale)}</span>
        <Icon name="chevron-down" />
      </button>
      <ul id={id} className="route-options" hidden={!isOpen}>
        {snapshot.routes.map((option) => (
          <RouteOption
            key={option.id}
            route={option}
            isCurrent={option.id === route.id}
            onChosen={() => setIsOpen(false)}
          />
        ))}
      </ul>
      {!isOpen && <ProvenanceLine of={route} />}
    </section>
  );
};
