import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Home } from '../desk/home';
import { printMenu } from '../desk/menu';
import type { TrayItem } from '../desk/tray-item';
import { clickPopup, closedNotifications, waitForPopup } from './notification';
import { closeMenu, openFirstSubmenu, openMenu } from './panel-icon';
import { shoot } from './pictures';
import { type Tour, unforced } from './tour';
import { xdotool } from './x-windows';

const heading = (panel: Page, name: string) => panel.getByRole('heading', { name }).waitFor();

const notice = async (item: TrayItem): Promise<void> => {
  const popup = await waitForPopup();
  await item.waitForMenu((menu) => menu[0]?.label.startsWith('Recheck due since') ?? false);
  await shoot('12-31-days-later-notification-and-due-icon');
  await clickPopup(popup);
  const [last] = await closedNotifications();
  expect(last?.title).toBe('Time to check your contacts');
  expect(last?.body).toContain('synced your address book again');
};

const dueMenu = async (item: TrayItem): Promise<void> => {
  await openMenu();
  await openFirstSubmenu();
  expect(printMenu(await item.menu())).toMatch(/Remind me later\n.*In 1 hour\n(.*\n)+.*Checklist/);
  await shoot('15-tray-menu-when-due-remind-me-later');
  await closeMenu();
};

const dueToday = async (panel: Page): Promise<void> => {
  const places = panel.getByRole('navigation');
  await places.getByRole('button', { name: 'Today' }).click();
  await heading(panel, 'It is time to check whether Alexa has synced your contacts again.');
  await panel.getByRole('region', { name: 'Remind me later' }).waitFor();
  await shoot('14-today-when-due');
  await places.getByRole('button', { name: 'Recheck' }).click();
};

/** Stopping with answers asks first; going on leaves everything as it was. */
const stopAndGoOn = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: 'Stop' }).click();
  await panel.getByRole('button', { name: 'Discard this recheck' }).waitFor();
  await shoot('19-recheck-question-4-stopping-is-asked-about');
  await panel.getByRole('button', { name: 'Go on' }).click();
};

const questions = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: 'Start', exact: true }).click();
  await heading(panel, 'Is anything new since last time?');
  await panel.getByRole('checkbox', { name: 'A new Echo' }).check();
  await panel.getByRole('checkbox', { name: 'An upgrade to Alexa+' }).check();
  await shoot('16-recheck-question-1-anything-new');
  await panel.getByRole('button', { name: 'Continue' }).click();
  await heading(panel, 'Is Import Contacts still off on Anna’s iPhone?');
  await shoot('17-recheck-question-2-first-phone');
  // A key of the real keyboard, once the question has been there for a moment: it has the focus.
  await panel.getByRole('button', { name: 'Yes, still off', disabled: false }).waitFor();
  await panel.bringToFront();
  await xdotool('key', 'y');
  await heading(panel, 'Is Import Contacts still off on Ben’s Galaxy?');
  const unsure = panel.getByRole('button', { name: 'Not sure', disabled: false });
  await unsure.focus();
  await shoot('18-recheck-question-3-second-phone-not-sure-focused');
  await panel.keyboard.press('Enter');
  await heading(panel, 'Has any imported contact come back in Alexa’s list?');
  await stopAndGoOn(panel);
  await shoot('19-recheck-question-4-contacts-back');
  await panel.getByRole('button', { name: 'None came back' }).click();
};

const outcome = async (panel: Page, item: TrayItem): Promise<void> => {
  await heading(panel, 'What you found');
  await shoot('20-recheck-review');
  await panel.getByRole('button', { name: 'Finish' }).click();
  await panel.getByRole('heading', { name: 'One task is to be done again.' }).waitFor();
  await panel.getByText(/Next check on/).waitFor();
  await item.waitForMenu((menu) => menu[0]?.label.startsWith('Contacts last checked today') ?? false);
  await shoot('21-recheck-outcome-with-next-date');
};

/** 31 days later: the notification and what its click leads to. Leaves the app running. */
export const aMonthLater = async (tour: Tour, home: Home) => {
  const { app, item } = await tour.launch({ home, time: '+31d', args: ['--hidden'] });
  await notice(item);
  const panel = await unforced(await app.panel());
  await heading(panel, 'It is time to look again.');
  await shoot('13-recheck-opened-by-the-notification');
  await dueToday(panel);
  await dueMenu(item);
  await questions(panel);
  await outcome(panel, item);
  return { app, item, panel };
};
