import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Home } from '../desk/home';
import { printMenu } from '../desk/menu';
import type { TrayItem } from '../desk/tray-item';
import { readState } from '../e2e/state-on-disk';
import { closeMenu, openFirstSubmenu, openMenu } from './panel-icon';
import { shoot } from './pictures';
import { type Tour, unforced } from './tour';

const open = async (panel: Page, view: string): Promise<void> => {
  await panel.getByRole('navigation').getByRole('button', { name: view }).click();
};

const typeInto = async (panel: Page, label: string, text: string): Promise<void> => {
  const field = panel.getByRole('textbox', { name: label });
  await field.click();
  await field.pressSequentially(text);
};

const add = async (panel: Page, label: string, text: string): Promise<void> => {
  await typeInto(panel, label, text);
  await panel.keyboard.press('Enter');
  await expect.poll(() => panel.getByRole('textbox', { name: label }).inputValue()).toBe('');
};

const welcome = async (panel: Page, item: TrayItem): Promise<void> => {
  await panel.getByRole('heading', { name: 'Keep an eye on what Alexa does with your contacts.' }).waitFor();
  await shoot('01-first-start-tray-icon-and-welcome');
  await openMenu();
  await openFirstSubmenu();
  const menu = printMenu(await item.menu());
  expect(menu).toMatch(/Contacts not checked yet · next .*\(disabled\)/);
  expect(menu).toMatch(/Checklist: 3 of 3 open\n.*Account.*\n.*\[ \] Delete the imported contacts/);
  await shoot('02-first-start-tray-menu-with-checklist');
  await closeMenu();
};

const addHousehold = async (panel: Page): Promise<void> => {
  await panel.getByRole('button', { name: 'Skip set-up' }).click();
  await panel.getByRole('button', { name: 'Open the checklist' }).click();
  await panel.getByText('Every phone, tablet or Fire tablet').waitFor();
  await shoot('03-checklist-still-empty');
  await add(panel, 'Add a phone or tablet', 'Anna’s iPhone');
  await add(panel, 'Add a phone or tablet', 'Ben’s Galaxy');
  await typeInto(panel, 'Add an Echo', 'Nursery');
  await panel.getByRole('checkbox', { name: 'Amazon Kids is on' }).check();
  await shoot('04-adding-an-echo-with-amazon-kids');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await panel.getByRole('checkbox', { name: 'Switch off communications: Nursery' }).waitFor();
  await add(panel, 'Add an Echo', 'Kitchen');
  await panel.getByRole('checkbox', { name: 'Switch off Drop In: Kitchen' }).waitFor();
  await add(panel, 'Add a contact to block', 'Uncle Ray');
  await add(panel, 'Add a contact to block', 'A former neighbour from Maple Street');
  await panel.getByRole('heading', { name: '11 of 11 tasks are still open.' }).waitFor();
  await panel.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await shoot('05-household-filled-in-top');
  await panel.getByRole('checkbox', { name: 'Check that calling is really off' }).scrollIntoViewIfNeeded();
  await shoot('06-household-filled-in-end');
};

const unfold = async (panel: Page, task: string): Promise<void> => {
  const button = panel.getByRole('button', { name: `How to do it: ${task}` });
  await button.click();
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
};

const workOff = async (panel: Page): Promise<void> => {
  const done = [
    'Switch off Import Contacts: Anna’s iPhone',
    'Take away the Contacts permission: Anna’s iPhone',
    'Switch off Import Contacts: Ben’s Galaxy',
    'Switch off communications: Nursery',
  ];
  for (const name of done) {
    const box = panel.getByRole('checkbox', { name });
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(true);
  }
  await panel.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await panel.getByRole('heading', { name: '7 of 11 tasks are still open.' }).waitFor();
  await shoot('07-checklist-four-tasks-ticked');
  await unfold(panel, 'Take away the Contacts permission: Ben’s Galaxy');
  await panel.getByText('Take away its permission to read Contacts.').waitFor();
  await shoot('08-checklist-a-task-unfolded');
  await unfold(panel, 'Switch off Drop In: Kitchen');
  await panel.getByRole('button', { name: 'Remove Kitchen' }).scrollIntoViewIfNeeded();
  await shoot('09-checklist-an-echo-unfolded');
};

const shootMenu = async (item: TrayItem): Promise<void> => {
  await openMenu();
  await openFirstSubmenu();
  const menu = printMenu(await item.menu());
  expect(menu).toContain('Checklist: 7 of 11 open');
  expect(menu).toContain('[ ] Block: Uncle Ray');
  expect(menu).not.toContain('Nursery');
  await shoot('11-tray-menu-with-open-tasks');
  await closeMenu();
};

/** The first start, and the household typed in; returns the home in which it is kept. */
export const firstDay = async (tour: Tour): Promise<Home> => {
  const { app, item } = await tour.launch();
  const panel = await unforced(await app.panel());
  await welcome(panel, item);
  await addHousehold(panel);
  await workOff(panel);
  await open(panel, 'Today');
  await panel.getByRole('heading', { name: '7 tasks are still open.' }).waitFor();
  await shoot('10-today-with-open-tasks');
  await shootMenu(item);
  await tour.quit(app, item);
  expect(readState(app.dataFolder).inventory).toHaveLength(6);
  return app.home;
};
