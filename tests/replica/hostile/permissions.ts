import { button, type HostileVector } from './vector';

// Each body throws or says "denied" when refused, and otherwise says what it got.
// Without a camera these fail before anyone is asked: `--use-fake-device-for-media-stream` gives Chromium one.
const media = (wish: string): string =>
  `const stream = await navigator.mediaDevices.getUserMedia(${wish}); return 'granted ' + stream.getTracks().length;`;

const query = (name: string): string =>
  `const status = await navigator.permissions.query({ name: '${name}' }); return status.state;`;

const withoutGesture: Readonly<Record<string, string>> = {
  geolocation: `return await new Promise((done) =>
    navigator.geolocation.getCurrentPosition(() => done('granted'), (error) => done(error.code === 1 ? 'denied' : 'granted, no position')));`,
  notifications: 'return await Notification.requestPermission();',
  camera: media('{ video: true }'),
  microphone: media('{ audio: true }'),
  'clipboard-read': `return 'granted ' + (await navigator.clipboard.readText()).length;`,
  midi: `await navigator.requestMIDIAccess({ sysex: true }); return 'granted';`,
  'persistent-storage': `return (await navigator.storage.persist()) ? 'granted' : 'denied';`,
  'permission-query': query('geolocation'),
};

const withGesture: Readonly<Record<string, string>> = {
  'clipboard-write': `await navigator.clipboard.writeText('from the page'); return 'granted';`,
  'display-capture': `await navigator.mediaDevices.getDisplayMedia({ video: true }); return 'granted';`,
  fullscreen: `await document.documentElement.requestFullscreen(); return 'granted';`,
  'pointer-lock': `await document.documentElement.requestPointerLock();
    await new Promise((done) => setTimeout(done, 200)); return document.pointerLockElement ? 'granted' : 'denied';`,
  'keyboard-lock': `await navigator.keyboard.lock(); return 'granted';`,
  'idle-detection': 'return await IdleDetector.requestPermission();',
  'window-management': `await getScreenDetails(); return 'granted';`,
  'local-fonts': `return 'granted ' + (await queryLocalFonts()).length;`,
  'file-picker': `await showOpenFilePicker(); return 'granted';`,
  usb: `await navigator.usb.requestDevice({ filters: [] }); return 'granted';`,
  hid: `return 'granted ' + (await navigator.hid.requestDevice({ filters: [] })).length;`,
  serial: `await navigator.serial.requestPort(); return 'granted';`,
  bluetooth: `await navigator.bluetooth.requestDevice({ acceptAllDevices: true }); return 'granted';`,
  passkey: `await navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), timeout: 2000 } }); return 'granted';`,
};

function vectors(bodies: Readonly<Record<string, string>>, isAutomatic: boolean): readonly HostileVector[] {
  return Object.entries(bodies).map(([name, body]) => ({
    name,
    threat: 'grant',
    isAutomatic,
    markup: button,
    onGo: () => body,
  }));
}

/** Requests for the person's devices, place, screen and files. */
export const permissionVectors: readonly HostileVector[] = [
  ...vectors(withoutGesture, true),
  ...vectors(withGesture, false),
];
