/**
 * What Linux menus and software centres say of the program, in the languages it speaks. The values go into the entry as
 * they are: no backslash, no line break.
 */
export const summaries = {
  en: 'Reminders and a checklist against Alexa contact sync',
  de: 'Erinnerungen und eine Checkliste gegen den Kontaktabgleich von Alexa',
  es: 'Recordatorios y una lista contra la sincronización de contactos de Alexa',
  fr: 'Des rappels et une liste contre la synchronisation des contacts par Alexa',
};

const keywords = {
  en: ['alexa', 'echo', 'contacts', 'privacy', 'reminder'],
  de: ['alexa', 'echo', 'kontakte', 'datenschutz', 'erinnerung'],
  es: ['alexa', 'echo', 'contactos', 'privacidad', 'recordatorio'],
  fr: ['alexa', 'echo', 'contacts', 'confidentialité', 'rappel'],
};

/**
 * A key in every language; English has none in brackets.
 * @param {string} key
 * @param {Readonly<Record<string, string>>} texts
 */
const localized = (key, texts) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language === 'en' ? key : `${key}[${language}]`, text]),
  );

/**
 * What electron-builder does not write by itself. The comment in English is the description in its configuration.
 * @returns {Record<string, string>}
 */
export const desktopEntry = () => {
  const { en: _english, ...translated } = summaries;
  const lists = Object.entries(keywords).map(([language, words]) => [language, `${words.join(';')};`]);
  return {
    GenericName: 'Contact sync reminder',
    ...localized('Comment', translated),
    ...localized('Keywords', Object.fromEntries(lists)),
    // The class of its windows under X11; under Wayland they carry the `desktopName` of package.json.
    StartupWMClass: 'Hangup',
    // It starts into the tray when it is asked to, and no window would end the waiting.
    StartupNotify: 'false',
  };
};
