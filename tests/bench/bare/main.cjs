// The least that an Electron tray app can be: what the desk is proved with, and what Hangup is measured against.
const { app, BrowserWindow, Menu, nativeImage, Notification, Tray } = require('electron');

const icon = nativeImage.createFromDataURL(
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAYAAAAf8/9hAAAAGUlEQVR42mPgL8v7TwlmGDVg1IBRA4aLAQBrPvIQN/V36AAAAABJRU5ErkJggg==',
);

// Without a reference that outlives `ready`, the tray and the notification are garbage collected and go deaf.
/** @type {{ tray?: Tray, notification?: Notification, status?: string }} */
const held = {};

/** @param {string} line */
const log = (line) => console.log(`bare: ${line}`);

const notify = () => {
  held.notification = new Notification({ title: 'Bare', body: 'Click me' });
  held.notification.on('click', () => log('notification clicked'));
  held.notification.on('close', () => log('notification closed'));
  held.notification.show();
};

const openWindow = () =>
  new BrowserWindow({ width: 320, height: 200 }).loadURL('data:text/html,<h1>Bare</h1>');

const menu = () =>
  Menu.buildFromTemplate([
    { label: held.status ?? 'Status', enabled: false },
    { label: 'Snake_case', click: () => log('clicked Snake_case') },
    { type: 'separator' },
    { label: 'Awake', type: 'checkbox', click: (item) => log(`awake ${item.checked}`) },
    { label: 'More', submenu: [{ label: 'Deep item…', click: () => log('clicked Deep item') }] },
    { label: 'Notify', click: notify },
    { label: 'Open window', click: openWindow },
    { label: 'Log date', click: () => log(`date ${new Date().toISOString()}`) },
    { label: 'Change', click: change },
    { label: 'New tray', click: showTray },
    { label: 'Quit', click: () => app.quit() },
  ]);

const change = () => {
  held.status = 'Changed';
  held.tray?.setToolTip('Changed');
  held.tray?.setImage(nativeImage.createEmpty());
  held.tray?.setContextMenu(menu());
};

const showTray = () => {
  held.tray?.destroy();
  held.tray = new Tray(icon);
  held.tray.setToolTip('Bare tooltip');
  held.tray.setContextMenu(menu());
  held.tray.on('click', () => log('tray clicked'));
};

// A tray app lives on without windows.
app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  showTray();
  log(`ready ${new Date().toISOString()} ${app.getLocale()}`);
});
