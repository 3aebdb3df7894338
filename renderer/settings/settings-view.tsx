import type { ReactNode } from 'react';
import { useApp } from '../app-context';
import { DataSetting } from '../data/data-setting';
import { CalendarSetting } from '../reminders/calendar-setting';
import { QuietSetting } from '../reminders/quiet-setting';
import { RemindersSetting } from '../reminders/reminders-setting';
import { DiscreetSetting } from '../safety/discreet-setting';
import { KeyboardSetting } from '../shortcuts/keyboard-setting';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { UpdatesSetting } from '../updates/updates-setting';
import { AboutSetting } from './about-setting';
import { AppearanceSetting } from './appearance-setting';
import { LanguageSetting } from './language-setting';
import { MarketplaceSetting } from './marketplace-setting';
import './settings.css';

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="settings-section">
    <h2>{title}</h2>
    {children}
  </section>
);

const StartSetting = ({ startsAtLogin }: { startsAtLogin: boolean }) => {
  const { t, send } = useApp();
  return (
    <Checkbox
      label={t('tray.startAtLogin')}
      hint={t('settings.startAtLoginHint')}
      isChecked={startsAtLogin}
      onChange={(isOn) => send({ type: 'login-item/set', isOn })}
    />
  );
};

export const SettingsView = () => {
  const { t, send, snapshot } = useApp();
  const { startsAtLogin } = snapshot.outlook.state.session;
  return (
    <div className="settings">
      <h1 className="statement">{t('settings.title')}</h1>
      <Section title={t('reminders.title')}>
        <RemindersSetting />
      </Section>
      <Section title={t('quiet.title')}>
        <QuietSetting />
      </Section>
      <Section title={t('calendar.title')}>
        <CalendarSetting />
      </Section>
      <Section title={t('settings.safety')}>
        <DiscreetSetting />
        <div className="button-line">
          <Button onClick={() => send({ type: 'view/opened', view: 'safety' })}>{t('safety.title')}</Button>
        </div>
      </Section>
      <Section title={t('settings.amazon')}>
        <MarketplaceSetting />
      </Section>
      <Section title={t('settings.language')}>
        <LanguageSetting />
      </Section>
      <Section title={t('settings.appearance')}>
        <AppearanceSetting />
      </Section>
      <Section title={t('settings.keyboard')}>
        <KeyboardSetting />
      </Section>
      {startsAtLogin !== null && (
        <Section title={t('settings.start')}>
          <StartSetting startsAtLogin={startsAtLogin} />
        </Section>
      )}
      <Section title={t('updates.title')}>
        <UpdatesSetting />
      </Section>
      <Section title={t('settings.data')}>
        <DataSetting />
      </Section>
      <Section title={t('settings.about')}>
        <AboutSetting />
      </Section>
    </div>
  );
};
