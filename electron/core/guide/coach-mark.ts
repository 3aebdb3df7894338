/** A place on the page, in DIP from its top left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** On which side of the words the mark stands; its tip points the other way. */
export const coachSides = ['right', 'left', 'below', 'above'] as const;
export type CoachSide = (typeof coachSides)[number];

/** The size of the mark, in DIP, as drawn by `coach-mark.html`; and the air between it and the words. */
export const coachSize = { width: 116, height: 34 } as const;
const gap = 6;

const isInside = (place: Rectangle, { width, height }: Pick<Rectangle, 'width' | 'height'>): boolean =>
  place.x >= 0 && place.y >= 0 && place.x + place.width <= width && place.y + place.height <= height;

/** Whether the words at `place` can be seen whole on a page of this size. */
export const isInView = (place: Rectangle, page: Pick<Rectangle, 'width' | 'height'>): boolean =>
  place.width > 0 && place.height > 0 && isInside(place, page);

/**
 * Where the mark goes: beside the words, wholly on the page, never over the words. Null where the words are out of
 * view or leave no room: then there is only Chromium's own mark on the words.
 */
export const coachPlace = (
  words: Rectangle,
  page: Pick<Rectangle, 'width' | 'height'>,
): { readonly side: CoachSide; readonly bounds: Rectangle } | null => {
  if (!isInView(words, page)) return null;
  const { width, height } = coachSize;
  const middleY = Math.round(words.y + words.height / 2 - height / 2);
  const middleX = Math.round(words.x + words.width / 2 - width / 2);
  const right = Math.ceil(words.x + words.width + gap);
  const below = Math.ceil(words.y + words.height + gap);
  const places: Readonly<Record<CoachSide, { readonly x: number; readonly y: number }>> = {
    right: { x: right, y: middleY },
    left: { x: Math.floor(words.x - gap - width), y: middleY },
    below: { x: Math.min(Math.max(middleX, 0), Math.max(page.width - width, 0)), y: below },
    above: {
      x: Math.min(Math.max(middleX, 0), Math.max(page.width - width, 0)),
      y: Math.floor(words.y - gap - height),
    },
  };
  const side = coachSides.find((one) => isInside({ ...places[one], width, height }, page));
  return side ? { side, bounds: { ...places[side], width, height } } : null;
};
