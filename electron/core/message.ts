import type en from '../locales/en.json';

/** `a.b_one` and `a.b_other` are both spoken to as `a.b`: the count chooses the form. */
type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other' | 'many'}` ? Base : Key;

type Leaves<Messages, Prefix extends string = ''> = {
  [Key in keyof Messages & string]: Messages[Key] extends string
    ? `${Prefix}${WithoutPlural<Key>}`
    : Leaves<Messages[Key], `${Prefix}${Key}.`>;
}[keyof Messages & string];

/** Every message the product can say, checked by the compiler against the English file. */
export type MessageKey = Leaves<typeof en>;

/** Turns a key and its values into a sentence; handed in, so that core stays free of the i18n library. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
