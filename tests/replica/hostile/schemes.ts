import { evilHost } from '../hosts';
import { button, type HostileVector, link, type Threat } from './vector';

const evilDocument = '<title>EVIL PAGE</title><h1>EVIL PAGE</h1>';

type Addresses = Readonly<Record<string, string>>;

// Every address here is one that must not become the main frame's, however much it looks like the site.
const elsewhere: Addresses = {
  'javascript-url': `javascript:void(location.href='https://${evilHost}/javascript-url')`,
  'plain-http': 'http://www.amazon.com/contact-us',
  'userinfo-elsewhere': `https://www.amazon.com@${evilHost}/`,
  'other-port': 'https://www.amazon.com:444/contact-us',
  'trailing-dot': 'https://www.amazon.com./contact-us',
  'look-alike': `https://www.amazon.com.${evilHost}/`,
  'look-alike-cyrillic': 'https://www.xn--mazon-3ve.com/',
  'backslash-host': `https://${evilHost}\\@www.amazon.com/`,
  'ip-address': 'https://203.0.113.7/contact-us',
  'ipv6-address': 'https://[2001:db8::7]/contact-us',
};

const unrequested: Addresses = {
  'about-blank': 'about:blank',
  'about-srcdoc': 'about:srcdoc',
  'ws-url': `wss://${evilHost}/`,
  // Chromium drops the name and password before it asks, so the request looks like any other.
  userinfo: 'https://someone:secret@www.amazon.com/contact-us',
};

const programs: Addresses = {
  'app-url': 'app://hangup/panel.html',
  'ftp-url': `ftp://${evilHost}/file`,
  'tel-url': 'tel:+15555550100',
  'sms-url': 'sms:+15555550100',
  'mailto-url': `mailto:someone@${evilHost}`,
  'ms-msdt-url': 'ms-msdt:/id%20PCWDiagnostic%20/skip%20force',
  'intent-url': `intent://${evilHost}/#Intent;scheme=https;end`,
};

const refused: Addresses = {
  'data-url': `data:text/html,${encodeURIComponent(evilDocument)}`,
  'file-url': 'file:///etc/hostname',
  'view-source': 'view-source:https://www.amazon.com/contact-us',
  'chrome-url': 'chrome://gpu/',
  'devtools-url': 'devtools://devtools/bundled/inspector.html',
};

function links(threat: Threat, addresses: Addresses): readonly HostileVector[] {
  return Object.entries(addresses).map(([name, address]) => ({
    name,
    threat,
    isAutomatic: true,
    markup: () => link(address),
  }));
}

const blob: HostileVector = {
  name: 'blob-url',
  threat: 'address',
  isAutomatic: true,
  markup: button,
  onGo: () => `const page = new Blob([${JSON.stringify(evilDocument)}], { type: 'text/html' });
    location.href = URL.createObjectURL(page); return 'asked';`,
};

/** Addresses with a scheme, port, name or user that the site's own never have. */
export const schemeVectors: readonly HostileVector[] = [
  ...links('stray', elsewhere),
  ...links('address', unrequested),
  blob,
  ...links('external', programs),
  ...links('none', refused),
];
