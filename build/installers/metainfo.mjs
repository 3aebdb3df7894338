import { summaries } from './desktop-entry.mjs';

const paragraphs = {
  en: [
    'Alexa calling uploads the contacts of your phone and looks through your address book again from time to time. Hangup sits in the system tray and reminds you to look whether that has been switched on again.',
    'It keeps a checklist for each phone, Echo and person, leads through the recheck, and guides you through the Customer Help of Amazon on its own page. It sends nothing anywhere and needs no account. It is not affiliated with Amazon.',
  ],
  de: [
    'Alexa-Anrufe laden die Kontakte Ihres Telefons hoch und sehen Ihr Adressbuch von Zeit zu Zeit erneut durch. Hangup sitzt im Infobereich und erinnert Sie daran nachzusehen, ob das wieder eingeschaltet wurde.',
    'Es führt eine Checkliste für jedes Telefon, jeden Echo und jede Person, begleitet die Nachkontrolle und führt auf der Seite von Amazon durch die Kundenhilfe. Es sendet nichts und braucht kein Konto. Es ist nicht mit Amazon verbunden.',
  ],
  es: [
    'Las llamadas de Alexa suben los contactos de tu teléfono y vuelven a mirar en tu agenda de vez en cuando. Hangup está en la bandeja del sistema y te recuerda que mires si se ha vuelto a activar.',
    'Guarda una lista para cada teléfono, Echo y persona, acompaña la revisión y te guía por la Atención al Cliente de Amazon en su propia página. No envía nada y no necesita cuenta. No está afiliado a Amazon.',
  ],
  fr: [
    'Les appels Alexa envoient les contacts de votre téléphone et parcourent de nouveau votre carnet d’adresses de temps à autre. Hangup se tient dans la zone de notification et vous rappelle de vérifier si cela a été réactivé.',
    'Il tient une liste pour chaque téléphone, Echo et personne, accompagne la vérification et guide dans le service client d’Amazon sur sa propre page. Il n’envoie rien et ne demande aucun compte. Il n’est pas affilié à Amazon.',
  ],
};

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param {string} language */
const attribute = (language) => (language === 'en' ? '' : ` xml:lang="${language}"`);

/**
 * The page in software centres: https://www.freedesktop.org/software/appstream/docs/chap-Metadata.html
 * @param {object} release
 * @param {string} release.version
 * @param {string} release.date of the release, YYYY-MM-DD
 * @param {string} [release.homepage]
 */
export const metainfo = ({ version, date, homepage }) => {
  const lines = Object.entries(summaries).map(
    ([language, text]) => `  <summary${attribute(language)}>${escaped(text)}</summary>`,
  );
  const description = Object.entries(paragraphs).flatMap(([language, texts]) =>
    texts.map((text) => `    <p${attribute(language)}>${escaped(text)}</p>`),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>org.hangup.Hangup</id>
  <metadata_license>MIT</metadata_license>
  <project_license>MIT</project_license>
  <name>Hangup</name>
${lines.join('\n')}
  <developer_name>The Hangup developers</developer_name>
  <description>
${description.join('\n')}
  </description>
  <launchable type="desktop-id">hangup.desktop</launchable>
  <icon type="stock">hangup</icon>
  <categories>
    <category>Utility</category>
  </categories>
${homepage ? `  <url type="homepage">${escaped(homepage)}</url>\n` : ''}  <provides>
    <binary>hangup</binary>
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="${version}" date="${date}"/>
  </releases>
</component>
`;
};
