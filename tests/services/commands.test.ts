import { describe, expect, it } from 'vitest';
import { createCommands, type Effects } from '../../electron/services/commands';
import { createStore } from '../../electron/services/store';
import { contactWith, firstDay, reduce, savingBy, stateWith } from '../fakes/state';

const begin = (change: Partial<Effects> = {}) => {
  const calls: unknown[] = [];
  const note = (name: string) => (argument?: unknown) => {
    calls.push(argument === undefined ? name : [name, argument]);
  };
  const effects: Effects = {
    openPanel: note('openPanel'),
    leaveWindows: note('leaveWindows'),
    openGuide: async (isPractice) => note('openGuide')(isPractice),
    beginGuide: note('beginGuide'),
    lookOnPage: note('lookOnPage'),
    keepSignIn: async (isOn) => note('keepSignIn')(isOn),
    eraseSignIn: async () => note('eraseSignIn')(),
    closeGuide: note('closeGuide'),
    openGuideInBrowser: async () => note('openGuideInBrowser')(),
    copyRequest: note('copyRequest'),
    navigateGuide: note('navigateGuide'),
    setLoginItem: note('setLoginItem'),
    checkForUpdate: async () => note('checkForUpdate')(),
    downloadUpdate: async () => note('downloadUpdate')(),
    installUpdate: async () => note('installUpdate')(),
    showDataFolder: async () => note('showDataFolder')(),
    showLogFolder: async () => note('showLogFolder')(),
    openLicences: async () => note('openLicences')(),
    copyDiagnostics: note('copyDiagnostics'),
    exportCalendar: async () => {
      note('exportCalendar')();
      return true;
    },
    savePdf: async () => {
      note('savePdf')();
      return true;
    },
    startAnew: note('startAnew'),
    quit: note('quit'),
    ...change,
  };
  const carryOutData = async (command: unknown) => {
    note('carryOutData')(command);
    return { ok: true } as const;
  };
  const store = createStore({
    initial: stateWith(),
    reduce,
    now: () => firstDay,
    save: savingBy(),
  });
  return { store, calls, commands: createCommands({ store, effects, newId: () => 'new-id', carryOutData }) };
};

describe('handle', () => {
  it('tells a dialog that was called off from something done', async () => {
    const { commands } = begin({ savePdf: async () => false });
    expect(await commands.handle({ type: 'history/save-pdf' })).toEqual({ ok: true, isCalledOff: true });
    expect(await begin().commands.handle({ type: 'history/save-pdf' })).toEqual({ ok: true });
  });

  it('refuses what was agreed in a practice, instead of saying that it was kept', async () => {
    const { store, commands } = begin();
    const agreed = { type: 'guide/finished', contact: contactWith({}), isSwitchedOff: true };
    await store.dispatch({ type: 'guide/opened', isPractice: true });
    expect(await commands.handle(agreed)).toMatchObject({ ok: false, reason: 'refused' });
    await store.dispatch({ type: 'guide/opened', isPractice: false });
    expect(await commands.handle(agreed)).toEqual({ ok: true });
  });

  it('leaves nothing of what was looked at or removed for whoever opens the window next', async () => {
    const { store, commands } = begin();
    await commands.handle({ type: 'view/opened', view: 'checklist' });
    await commands.handle({ type: 'view/opened', view: 'safety' });
    await commands.handle({ type: 'items/removed', itemIds: ['c1'] });
    await store.dispatch({ type: 'data/told', note: { kind: 'copied', path: 'where-it-is' } });
    expect(store.state().session).toMatchObject({ view: 'safety', undo: { kind: 'removed' } });
    expect(await commands.handle({ type: 'windows/leave' })).toEqual({ ok: true });
    expect(store.state().session).toMatchObject({
      view: 'today',
      viewBefore: 'today',
      undo: null,
      data: { note: null, proposal: null },
    });
  });

  it('refuses what is not a command, and changes nothing', async () => {
    const { store, commands, calls } = begin();
    const before = store.state();
    for (const input of [undefined, null, 7, 'app/quit', { type: 'app/explode' }, { type: 'item/added' }]) {
      expect(await commands.handle(input)).toMatchObject({ ok: false, reason: 'refused' });
    }
    expect(store.state()).toBe(before);
    expect(calls).toEqual([]);
  });

  it('gives a new item its id, and an Echo no Amazon Kids unless told', async () => {
    const { store, commands } = begin();
    expect(await commands.handle({ type: 'item/add', kind: 'echo', name: 'Hall' })).toEqual({ ok: true });
    expect(store.state().saved.inventory.at(-1)).toEqual({
      id: 'new-id',
      kind: 'echo',
      name: 'Hall',
      hasKids: false,
    });
  });

  it('gives a new reminder its id', async () => {
    const { store, commands } = begin();
    const schedule = { every: 'once', date: '2026-12-24', time: '18:00' } as const;
    const added = { type: 'reminder/add', text: ' Call Ada ', schedule, counted: 'completion' };
    expect(await commands.handle(added)).toEqual({ ok: true });
    expect(store.state().saved.reminders.at(-1)).toMatchObject({
      id: 'new-id',
      kind: 'own',
      text: 'Call Ada',
      schedule,
      isOn: true,
    });
  });

  it('opens the panel on the view that was asked for', async () => {
    const { store, commands, calls } = begin();
    await commands.handle({ type: 'panel/open', view: 'recheck' });
    expect(store.state().session.view).toBe('recheck');
    expect(calls).toEqual(['openPanel']);
  });

  it('sets everything else in motion with what it was given', async () => {
    const { commands, calls } = begin();
    for (const command of [
      { type: 'guide/open' },
      { type: 'guide/open', isPractice: true },
      { type: 'guide/bar-drawn' },
      { type: 'guide/look' },
      { type: 'guide/stay-signed-in', isOn: true },
      { type: 'guide/erase' },
      { type: 'guide/navigate', to: 'back' },
      { type: 'guide/copy-request' },
      { type: 'guide/open-in-browser' },
      { type: 'guide/close' },
      { type: 'login-item/set', isOn: true },
      { type: 'updates/check' },
      { type: 'updates/download' },
      { type: 'updates/install' },
      { type: 'data/show-folder' },
      { type: 'log/show-folder' },
      { type: 'licences/open' },
      { type: 'diagnostics/copy' },
      { type: 'calendar/export' },
      { type: 'data/erase', word: 'erase' },
      { type: 'app/start-anew' },
      { type: 'app/quit' },
    ]) {
      expect(await commands.handle(command)).toEqual({ ok: true });
    }
    expect(calls).toEqual([
      ['openGuide', false],
      ['openGuide', true],
      'beginGuide',
      'lookOnPage',
      ['keepSignIn', true],
      'eraseSignIn',
      ['navigateGuide', 'back'],
      'copyRequest',
      'openGuideInBrowser',
      'closeGuide',
      ['setLoginItem', true],
      'checkForUpdate',
      'downloadUpdate',
      'installUpdate',
      'showDataFolder',
      'showLogFolder',
      'openLicences',
      'copyDiagnostics',
      'exportCalendar',
      ['carryOutData', { type: 'data/erase', word: 'erase' }],
      'startAnew',
      'quit',
    ]);
  });

  it('tells a failure instead of throwing', async () => {
    const { commands } = begin({
      openGuideInBrowser: async () => {
        throw new Error('no browser');
      },
    });
    const reply = await commands.handle({ type: 'guide/open-in-browser' });
    expect(reply).toEqual({ ok: false, reason: 'failed', detail: 'no browser' });
  });
});
