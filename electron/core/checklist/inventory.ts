/** Control characters, line ends and marks that turn the reading direction: they would change what stands around a name. */
const disruptive = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
/** Something to see. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The most characters that a name may have. */
export const longestName = 120;
/** Beyond this, a text is refused unread. */
const longestWritten = 1000;

/** What a person calls a thing, as it is kept: one line with something to see in it. Null where it is none. */
export const nameFrom = (written: string): string | null => {
  if (written.length > longestWritten) return null;
  const name = written.replaceAll(disruptive, ' ').replaceAll(/\s+/g, ' ').trim();
  return name.length <= longestName && visible.test(name) ? name : null;
};

/** What a phone can be; each uploads contacts of its own. */
export const phoneForms = ['phone', 'tablet', 'fire-tablet'] as const;

/** The kinds of thing that people tell us of. */
export const itemKinds = ['phone', 'car', 'echo', 'contact', 'own'] as const;
export type ItemKind = (typeof itemKinds)[number];

interface ItemOf<Kind extends ItemKind> {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

/** A phone or tablet; `owner` is whose it is. */
interface Phone extends ItemOf<'phone'> {
  readonly form?: (typeof phoneForms)[number] | undefined;
  readonly owner?: string | undefined;
}

interface Echo extends ItemOf<'echo'> {
  /** Amazon Kids (formerly FreeTime) is on: the only case in which an Echo's communications can be switched off. */
  readonly hasKids: boolean;
  readonly room?: string | undefined;
  readonly model?: string | undefined;
}

/** Somebody to block. */
interface Contact extends ItemOf<'contact'> {
  readonly number?: string | undefined;
  readonly note?: string | undefined;
  /** Once blocked, or meant to be, and let through again on purpose: there is nothing to do about them. */
  readonly isUnblocked?: true | undefined;
}

/** A task of somebody's own; its name is what there is to do. */
interface OwnTask extends ItemOf<'own'> {
  readonly note?: string | undefined;
}

/** One thing the person told us of: a phone or tablet, a car, an Echo, somebody to block, or a task of their own. */
export type Item = Phone | ItemOf<'car'> | Echo | Contact | OwnTask;

/** What can be added to each kind of thing. */
export const detailsOf = {
  phone: ['form', 'owner'],
  car: [],
  echo: ['room', 'model'],
  contact: ['number', 'note'],
  own: ['note'],
} as const satisfies Record<ItemKind, readonly string[]>;

/** Everything the person told us of, in their order. */
export type Inventory = readonly Item[];

/** The items of one kind, in their order. */
export const itemsOf = <Kind extends ItemKind>(
  inventory: Inventory,
  kind: Kind,
): readonly Extract<Item, { kind: Kind }>[] =>
  inventory.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
